package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.Positions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * What proves that a batch is whole: the count of its events and a checksum over them.
 *
 * <p>The checksum is the SHA-256, in lower-case hex, over one UTF-8 line per event, sorted bytewise by event id: id,
 * type, amount (plain, trailing zeros stripped), currency and first source reference, separated by tabs, each line ended
 * by a newline.
 */
final class Evidence {

    private Evidence() {}

    /**
     * Refuses evidence that differs from what the events give.
     *
     * @param held says which events the batch holds, for the refusal's text; may be empty
     */
    static void check(ObjectNode evidence, EventLog log, Positions members, String held) {
        List<byte[]> lines = lines(log, members);
        BigDecimal count = Json.decimal(evidence.get("event_count"));
        if (count == null || count.compareTo(BigDecimal.valueOf(lines.size())) != 0) {
            throw Refusal.invalidInput("evidence.event_count is not the number of events in the batch" + held + ".");
        }
        if (!checksum(lines).equals(Json.text(evidence, "checksum"))) {
            throw Refusal.invalidInput("evidence.checksum is not the checksum of the batch's events" + held + ".");
        }
    }

    /** The evidence of a batch that the service makes itself; there is no manifest, because it delivers nothing. */
    static ObjectNode of(EventLog log, Positions members) {
        List<byte[]> lines = lines(log, members);
        return Json.object().put("event_count", lines.size()).put("checksum", checksum(lines));
    }

    private static List<byte[]> lines(EventLog log, Positions members) {
        List<Line> lines = new ArrayList<>(members.size());
        members.forEach(position -> {
            if (log.filled(position)) {
                lines.add(Line.of(log.json(position)));
            }
        });
        lines.sort(Comparator.naturalOrder());
        return lines.stream().map(Line::text).toList();
    }

    /** The SHA-256 over lines, in lower-case hex. */
    static String checksum(List<byte[]> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its own order only
    private record Line(byte[] id, byte[] text) implements Comparable<Line> {

        static Line of(ObjectNode event) {
            String id = string(event, "event_id");
            BigDecimal amount = Objects.requireNonNullElse(Json.decimal(event.get("amount")), BigDecimal.ZERO);
            List<String> sources = Json.texts(event, "source_refs");
            String text = String.join(
                    "\t",
                    id,
                    string(event, "type"),
                    amount.stripTrailingZeros().toPlainString(),
                    string(event, "currency"),
                    sources.isEmpty() ? "" : sources.get(0));
            return new Line(utf8(id), utf8(text + "\n"));
        }

        private static String string(ObjectNode event, String property) {
            return Objects.requireNonNullElse(Json.text(event, property), "");
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int compareTo(Line other) {
            return Arrays.compareUnsigned(id, other.id);
        }
    }
}
