package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of comments: described here, kept by the media service, fetched from an address that is made anew on each reading.
 *
 * <p>An address holds for ten minutes, and pictures may be shown in place (both assumed). A file without a
 * {@code record_id} has no address.
 */
final class Attachments {

    /** The property that holds them. */
    static final String ATTACHMENTS = "attachments";

    private static final Duration ADDRESS_HOLDS = Duration.ofMinutes(10);
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final List<String> SET_BY_THE_SERVICE = List.of("url", "url_expires_at", "deleted_at");

    private Attachments() {}

    /** The descriptions that a request gives, without what is the service's to say. */
    static ArrayNode described(JsonNode given) {
        ArrayNode described = Json.array();
        for (JsonNode one : given) {
            ObjectNode file = ((ObjectNode) one).deepCopy();
            refuseImpossibleSize(file);
            file.remove(SET_BY_THE_SERVICE);
            described.add(file.put("inline_ok", PICTURES.contains(String.valueOf(Json.text(file, "content_type")))));
        }
        return described;
    }

    private static void refuseImpossibleSize(ObjectNode file) {
        BigDecimal size = Json.decimal(file.get("size_bytes"));
        if (size != null && size.signum() < 0) {
            throw Refusal.invalidInput("attachments.size_bytes is negative.");
        }
    }

    /** The files of a comment that is deleted at an instant. */
    static ArrayNode deleted(JsonNode files, Instant now) {
        ArrayNode deleted = Json.array();
        for (JsonNode file : files) {
            deleted.add(((ObjectNode) file).deepCopy().put("deleted_at", now.toString()));
        }
        return deleted;
    }

    /** Gives the files of a comment that is about to be shown their addresses. */
    static void address(ObjectNode shown, Call call) {
        for (JsonNode one : shown.path(ATTACHMENTS)) {
            ObjectNode file = (ObjectNode) one;
            String id = Json.text(file, "record_id");
            if (id != null && !file.has("deleted_at")) {
                Instant until = call.now().plus(ADDRESS_HOLDS);
                file.put("url", url(call, id, until)).put("url_expires_at", until.toString());
            }
        }
    }

    private static String url(Call call, String id, Instant until) {
        String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return "https://files.example.com/" + path + "?signature="
                + call.books().ids().signature(id + "\n" + until);
    }

    /** The bytes of a comment's files. */
    static long bytes(ObjectNode comment) {
        long bytes = 0;
        for (JsonNode file : comment.path(ATTACHMENTS)) {
            bytes += file.path("size_bytes").asLong(0);
        }
        return bytes;
    }
}
