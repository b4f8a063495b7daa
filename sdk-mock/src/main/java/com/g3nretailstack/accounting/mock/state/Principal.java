package com.g3nretailstack.accounting.mock.state;

import org.jspecify.annotations.Nullable;

/**
 * Who calls; never holds the credential itself.
 *
 * @param actor the actor's name with its prefix, such as {@code user_guid:…}
 * @param kind the kind of credential
 * @param fingerprint the SHA-256 of the credential in lower-case hex
 * @param boundOrg the one org that a key is for, null for a session
 */
public record Principal(
        String actor,
        CredentialKind kind,
        String fingerprint,
        @Nullable String boundOrg) {

    /** The service itself, acting under a name: it holds no credential and passes no check. */
    public static Principal service(String actor) {
        return new Principal(actor, CredentialKind.API_KEY, "", null);
    }
}
