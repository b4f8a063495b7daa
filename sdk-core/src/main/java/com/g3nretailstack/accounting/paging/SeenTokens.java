package com.g3nretailstack.accounting.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers the tokens of one walk, as digests.
 *
 * <p>Exact for the first {@value #LIMIT} pages. A longer walk starts its memory afresh each time it has doubled in length, as in
 * Brent's search for cycles: memory stays under about 5 MB, and a walk that goes in circles is still found, after at most a few
 * rounds. Digests are the first 128 bits of SHA-256 over the canonical JSON: two different tokens never count as one.
 */
final class SeenTokens {
    static final int LIMIT = 65_536;

    private final int limit;
    private final Set<Digest> seen = new HashSet<>();
    private long pages;
    private long renewAt;

    SeenTokens() {
        this(LIMIT);
    }

    SeenTokens(int limit) {
        this.limit = limit;
        this.renewAt = 2L * limit;
    }

    /** Takes note of a token; false if it was there already. */
    boolean add(PageToken token) {
        pages++;
        if (pages > renewAt) {
            renewAt *= 2;
            seen.clear();
        }
        Digest digest = Digest.of(token);
        return seen.size() < limit ? seen.add(digest) : !seen.contains(digest);
    }

    int remembered() {
        return seen.size();
    }

    private record Digest(long high, long low) {
        static Digest of(PageToken token) {
            ByteBuffer hash = ByteBuffer.wrap(sha256(token.canonical().getBytes(StandardCharsets.UTF_8)));
            return new Digest(hash.getLong(), hash.getLong());
        }

        private static byte[] sha256(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new AssertionError(everyPlatformHasIt);
            }
        }
    }
}
