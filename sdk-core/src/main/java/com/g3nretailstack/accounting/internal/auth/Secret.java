package com.g3nretailstack.accounting.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.internal.call.HeaderText;
import java.security.MessageDigest;

/**
 * A credential's value: prints {@code ***}, is not serialisable, and is revealed only to the step that sets the
 * header.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A value that can stand in a header.
     *
     * @throws IllegalArgumentException if it cannot, by name and without the value: okhttp's own message would quote it
     */
    public static Secret of(String name, String value) {
        return new Secret(HeaderText.printable(name, value));
    }

    /** The value itself; for the header and nothing else. */
    public String reveal() {
        return value;
    }

    /** True if both hold the same value, in constant time. */
    public boolean sameAs(Secret other) {
        return MessageDigest.isEqual(value.getBytes(UTF_8), other.value.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
