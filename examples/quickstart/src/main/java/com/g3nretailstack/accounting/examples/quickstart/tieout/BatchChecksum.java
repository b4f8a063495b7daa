package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.model.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The checksum of an export batch: SHA-256 over one line per event, sorted bytewise by event id.
 *
 * <p>A line holds event id, type, amount (plain, without trailing zeros), currency and first source reference, separated by
 * tabs and ended by a newline. Keeps about 150 bytes an event until {@link #hex} is called. Not thread-safe.
 */
public final class BatchChecksum {
    private final List<byte[]> lines = new ArrayList<>();

    /** Adds an event, in any order. */
    public void add(Event event) {
        List<String> refs = event.sourceRefs();
        String line = String.join(
                "\t",
                event.eventId(),
                event.type().value(),
                event.amount().stripTrailingZeros().toPlainString(),
                event.currency(),
                refs == null || refs.isEmpty() ? "" : refs.get(0));
        lines.add((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the checksum in lower hex. */
    public String hex() {
        // a tab sorts before every character of an id, so whole lines sort as their ids do
        lines.sort(Arrays::compareUnsigned);
        MessageDigest digest = FileIdentity.sha256Digest();
        lines.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }
}
