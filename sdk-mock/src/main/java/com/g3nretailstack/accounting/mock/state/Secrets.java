package com.g3nretailstack.accounting.mock.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives ids, development credentials and seals from one seed: the same seed gives the same run; thread-safe. */
public final class Secrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> keyed = ThreadLocal.withInitial(this::keyed);

    /** Makes the derivation of a seed. */
    public Secrets(long seed) {
        this.key =
                new SecretKeySpec(ByteBuffer.allocate(Long.BYTES).putLong(seed).array(), ALGORITHM);
    }

    /** A keyed digest of a text, 32 bytes. */
    public byte[] seal(String text) {
        return keyed.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hex digits of that text's seal, at most 64. */
    public String hex(String text, int digits) {
        return HexFormat.of().formatHex(seal(text)).substring(0, digits);
    }

    /** A UUID-shaped value of that text's seal. */
    public String uuid(String text) {
        ByteBuffer seal = ByteBuffer.wrap(seal(text));
        long most = (seal.getLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long least = (seal.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }
}
