package com.g3nretailstack.accounting.hostile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Documents that are none of ours, and envelopes that are put together in another way. */
final class DocumentSpoilt {
    private static final List<String> NO_ENVELOPE = List.of(
            "",
            " \r\n\t",
            "null",
            "true",
            "0",
            "\"text\"",
            "[]",
            "{}",
            "{\"message\":\"Internal server error\"}",
            "{\"message\":null}",
            "{\"Message\":\"User is not authorized\"}",
            "<html><body>403 Forbidden</body></html>",
            "<?xml version=\"1.0\"?><Error/>",
            ")]}'\n{}",
            "callback({});",
            "\ufeff{}",
            "data: {}\n\n",
            "{",
            "}",
            "[",
            "{}{}",
            "{} trailing",
            "\u0000");
    private static final List<String> MEMBERS =
            List.of("success", "data", "error", "stats", "build", "revision", "message");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "\"true\"",
            "1",
            "\"text\"",
            "[]",
            "{}",
            "{\"major\":\"conflict\"}",
            "{\"major\":{\"tag\":7}}",
            "{\"major\":{\"tag\":\"conflict\",\"message\":\"text\"}}",
            "{\"http_status\":\"409\"}",
            "{\"http_status\":2147483647}",
            "{\"http_status\":-1,\"retryable\":\"yes\"}",
            "{\"details\":{\"current_revision\":[]}}",
            "{\"build\":\"MONDAY-1\"}",
            "{\"request_id\":7}");

    private DocumentSpoilt() {}

    /** Something else altogether, the answer twice, or the answer with something around it. */
    static byte[] replaced(Sample good, RandomGenerator random) {
        String text = good.text();
        String other = NO_ENVELOPE.get(random.nextInt(NO_ENVELOPE.size()));
        String whole = switch (random.nextInt(6)) {
            case 0 -> text + text;
            case 1 -> text + other;
            case 2 -> "\ufeff" + text;
            case 3 -> " ".repeat(1 + random.nextInt(2000)) + text + "\n";
            default -> other;
        };
        return whole.getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** One or two members of the envelope that are missing or say something else. */
    static byte[] envelope(Sample good, RandomGenerator random) {
        JsonObject envelope = new JsonObject();
        String first = MEMBERS.get(random.nextInt(MEMBERS.size()));
        String second = MEMBERS.get(random.nextInt(MEMBERS.size()));
        StringBuilder text = new StringBuilder("{");
        good.tree().getAsJsonObject().asMap().forEach((name, value) -> {
            if (!name.equals(first) && !name.equals(second)) {
                envelope.add(name, value);
            }
        });
        envelope.asMap().forEach((name, value) -> append(text, name, value));
        for (String member : List.of(first, second)) {
            if (random.nextInt(4) > 0) {
                append(text, member, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, String name, Object value) {
        String separator = text.length() > 1 ? "," : "";
        String shown = value instanceof JsonElement json ? json.toString() : value.toString();
        text.append(separator).append(new JsonPrimitive(name)).append(':').append(shown);
    }
}
