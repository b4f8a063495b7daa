package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.internal.auth.CredentialKind;
import com.g3nretailstack.accounting.internal.auth.CredentialSource;
import com.g3nretailstack.accounting.internal.auth.FixedCredential;
import com.g3nretailstack.accounting.internal.auth.Secret;
import com.g3nretailstack.accounting.internal.auth.SuppliedCredential;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An API key or a session, never both.
 *
 * <p>It prints {@code ***}, is not serialisable, and nobody can read the secret back. A supplier may rotate it: it is
 * asked before the first call, and once more after a 401 if the failing attempt used the current value, at most once
 * in 30 s. Thread-safe; a supplier is never asked by two threads of a client at once.
 *
 * <pre>{@code
 * Credentials.apiKey(System.getenv("G3N_API_KEY"));
 * Credentials.session(() -> vault.read("g3n/session"));
 * }</pre>
 */
public final class Credentials {

    private final CredentialKind kind;
    private final Function<TimeSource, CredentialSource> source;

    private Credentials(CredentialKind kind, Function<TimeSource, CredentialSource> source) {
        this.kind = kind;
        this.source = source;
    }

    /** A service account's key (header {@code x-api-key}); bound to one organisation. */
    public static Credentials apiKey(String key) {
        return fixed(CredentialKind.API_KEY, requireNonNull(key, "key"));
    }

    /** A service account's key from a supplier, which may rotate it. */
    public static Credentials apiKey(Supplier<String> key) {
        return supplied(CredentialKind.API_KEY, requireNonNull(key, "key"));
    }

    /** A person's session (header {@code x-session-guid}). */
    public static Credentials session(String guid) {
        return fixed(CredentialKind.SESSION, requireNonNull(guid, "guid"));
    }

    /** A person's session from a supplier, which may renew it. */
    public static Credentials session(Supplier<String> guid) {
        return supplied(CredentialKind.SESSION, requireNonNull(guid, "guid"));
    }

    /** The one of two settings that is there, or null; the service would silently let the session win over the key. */
    static @Nullable Credentials oneOf(@Nullable String apiKey, @Nullable String session) {
        if (apiKey != null && session != null) {
            throw new IllegalArgumentException("credentials: an API key and a session (expected: one of them)");
        }
        if (apiKey != null) {
            return apiKey(apiKey);
        }
        return session == null ? null : session(session);
    }

    /** A source of its own for each family of clients. */
    CredentialSource source(TimeSource time) {
        return source.apply(time);
    }

    @Override
    public String toString() {
        return "Credentials[" + kind.caption() + " ***]";
    }

    private static Credentials fixed(CredentialKind kind, String value) {
        CredentialSource fixed = new FixedCredential(kind, Secret.of(kind.caption(), value));
        return new Credentials(kind, time -> fixed);
    }

    private static Credentials supplied(CredentialKind kind, Supplier<String> supplier) {
        return new Credentials(kind, time -> new SuppliedCredential(kind, supplier, time));
    }
}
