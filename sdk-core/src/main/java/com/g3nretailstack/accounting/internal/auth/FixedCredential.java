package com.g3nretailstack.accounting.internal.auth;

import java.time.Duration;

/**
 * A credential that never changes; a 401 stands.
 *
 * @param kind which of the two
 * @param value the credential itself
 */
public record FixedCredential(CredentialKind kind, Secret value) implements CredentialSource {

    @Override
    public String headerName() {
        return kind.headerName();
    }

    @Override
    public String contextSource() {
        return kind.contextSource();
    }

    @Override
    public Secret current(Duration patience) {
        return value;
    }

    @Override
    public Secret refresh(Secret failed, Duration patience) {
        return value;
    }
}
