package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The batch checksum as the contract words it, written a second time and on its own. */
final class Checksums {

    private Checksums() {}

    static ObjectNode evidence(List<String> events) {
        StringBuilder text = new StringBuilder();
        events.stream().map(Checksums::line).sorted().forEach(text::append);
        ObjectNode evidence = Json.object().put("event_count", events.size()).put("checksum", sha256(text.toString()));
        evidence.putArray("manifest_refs").add("file:manifest.json");
        return evidence;
    }

    private static String line(String json) {
        ObjectNode event = Json.parse(json.getBytes(StandardCharsets.UTF_8));
        List<String> sources = Json.texts(event, "source_refs");
        return Json.text(event, "event_id") + "\t" + Json.text(event, "type") + "\t"
                + event.get("amount").decimalValue().stripTrailingZeros().toPlainString() + "\t"
                + Json.text(event, "currency") + "\t" + (sources.isEmpty() ? "" : sources.get(0)) + "\n";
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
