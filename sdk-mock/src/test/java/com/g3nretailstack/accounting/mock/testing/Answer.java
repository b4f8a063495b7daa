package com.g3nretailstack.accounting.mock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as a test reads it. */
public final class Answer {

    private final ServiceAnswer answer;
    private final ObjectNode envelope;

    public Answer(ServiceAnswer answer) {
        this.answer = answer;
        this.envelope = Json.parse(answer.body());
    }

    /** The same, once it is certain that the call succeeded. */
    public Answer ok() {
        assertThat(answer.status()).as("%s", envelope).isEqualTo(200);
        assertThat(envelope.path("success").asBoolean()).isTrue();
        return this;
    }

    /** The same, once it is certain that the call was refused in this way. */
    public Answer refused(int status, String tag) {
        assertThat(answer.status() + " " + tag()).as("%s", envelope).isEqualTo(status + " " + tag);
        return this;
    }

    public ServiceAnswer raw() {
        return answer;
    }

    public ObjectNode envelope() {
        return envelope;
    }

    public String tag() {
        return envelope.at("/error/major/tag").asString("");
    }

    public JsonNode data() {
        return envelope.path("data");
    }

    /** A text of the data. */
    public String text(String property) {
        return data().path(property).asString("");
    }

    /** One text of each item. */
    public List<String> items(String property) {
        List<String> texts = new ArrayList<>();
        data().path("items").forEach(item -> texts.add(item.path(property).asString("")));
        return texts;
    }
}
