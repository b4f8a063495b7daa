package com.g3nretailstack.accounting.mock.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The credentials that are valid, by fingerprint; thread-safe. */
public final class Credentials {

    private final Map<String, Principal> valid = new ConcurrentHashMap<>();

    /** Makes a credential valid. */
    public Principal admit(CredentialKind kind, String secret, @Nullable String boundOrg) {
        String fingerprint = fingerprint(secret);
        String prefix = kind == CredentialKind.SESSION ? "user_guid:" : "service_account:";
        Principal principal = new Principal(prefix + fingerprint.substring(0, 12), kind, fingerprint, boundOrg);
        valid.put(fingerprint, principal);
        return principal;
    }

    /** Who holds a credential of that kind, or null when it is not valid. */
    public @Nullable Principal find(CredentialKind kind, String secret) {
        Principal found = valid.get(fingerprint(secret));
        return found != null && found.kind() == kind ? found : null;
    }

    /** Makes a credential invalid. */
    public void revoke(String secret) {
        valid.remove(fingerprint(secret));
    }

    /** The SHA-256 of a credential, in lower-case hex. */
    public static String fingerprint(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
