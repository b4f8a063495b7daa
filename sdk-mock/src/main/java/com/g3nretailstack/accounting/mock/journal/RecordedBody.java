package com.g3nretailstack.accounting.mock.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request's body without credentials; kept as bytes and parsed when asked for. */
final class RecordedBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CREDENTIALS = Set.of("session_guid", "api_key");
    private static final String MASK = "***";
    private static final RecordedBody NOT_JSON = new RecordedBody(new byte[0]);

    private final byte[] bytes;

    private RecordedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    static RecordedBody of(byte[] sent) {
        return mayHoldCredentials(sent) ? masked(sent) : new RecordedBody(sent);
    }

    @Nullable JsonNode json() {
        try {
            return bytes.length == 0 ? null : JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** A backslash may hide a name behind an escape, a zero byte behind another charset. */
    private static boolean mayHoldCredentials(byte[] sent) {
        String text = new String(sent, ISO_8859_1);
        return text.indexOf('\\') >= 0
                || text.indexOf('\0') >= 0
                || CREDENTIALS.stream().anyMatch(text::contains);
    }

    private static RecordedBody masked(byte[] sent) {
        try {
            JsonNode tree = JSON.readTree(sent);
            mask(tree);
            return new RecordedBody(JSON.writeValueAsBytes(tree));
        } catch (JacksonException notJson) {
            return NOT_JSON;
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : CREDENTIALS) {
                if (object.has(name)) {
                    object.put(name, MASK);
                }
            }
        }
        node.forEach(RecordedBody::mask);
    }
}
