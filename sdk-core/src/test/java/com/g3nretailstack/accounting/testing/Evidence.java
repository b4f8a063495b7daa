package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportEvidence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The evidence of a batch as the contract words it: a count, and a checksum over a line for each event. */
public final class Evidence {

    private Evidence() {}

    /** Honest evidence over these events. */
    public static ExportEvidence of(List<Event> events) {
        String lines = events.stream()
                .sorted(Comparator.comparing(Event::eventId))
                .map(Evidence::line)
                .collect(Collectors.joining());
        return ExportEvidence.builder()
                .eventCount((long) events.size())
                .checksum(sha256(lines))
                .build();
    }

    private static String line(Event event) {
        List<String> sources = event.sourceRefs();
        return String.join(
                        "\t",
                        event.eventId(),
                        event.type().value(),
                        event.amount().stripTrailingZeros().toPlainString(),
                        event.currency(),
                        sources == null || sources.isEmpty() ? "" : sources.get(0))
                + "\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
