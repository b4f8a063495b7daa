package com.g3nretailstack.accounting.examples.benchmarks.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SampleEventsTest {
    private final SampleEvents events = new SampleEvents(1);

    private static JsonObject data(byte[] answer) {
        return JsonParser.parseString(new String(answer, UTF_8))
                .getAsJsonObject()
                .getAsJsonObject("data");
    }

    @Test
    void fillEveryPropertyOfTheContract() {
        assertThat(data(events.answer()).keySet()).isEqualTo(Event.propertyNames());
    }

    @Test
    void fillEveryPropertyOfARequestButTheContextThatHeadersCarry() {
        Set<String> names = new HashSet<>(EventRecordRequest.propertyNames());
        names.remove("request_context");

        assertThat(events.recordRequest().keySet()).isEqualTo(names);
    }

    @Test
    void aPageHasItsEventsAndAToken() {
        JsonObject page = data(events.page(3));

        assertThat(page.getAsJsonArray("items")).hasSize(3);
        assertThat(page.has("next_token")).isTrue();
    }

    @Test
    void aThousandEventsAreOneAndAThirdMegabytes() {
        assertThat(events.page(1000).length).isBetween(1_250_000, 1_350_000);
    }

    @Test
    void theSameSeedMakesTheSameEvents() {
        assertThat(new SampleEvents(1).page(5)).isEqualTo(events.page(5)).isNotEqualTo(new SampleEvents(2).page(5));
    }

    @Test
    void noTwoEventsAreTheSame() {
        JsonObject page = data(events.page(200));

        assertThat(new HashSet<>(page.getAsJsonArray("items").asList())).hasSize(200);
    }
}
