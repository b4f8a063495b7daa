package com.g3nretailstack.accounting.internal.auth;

/**
 * A credential that never changes; a 401 stands.
 *
 * @param kind which of the two
 * @param current the value
 */
public record FixedCredential(CredentialKind kind, Secret current) implements CredentialSource {

    @Override
    public String headerName() {
        return kind.headerName();
    }

    @Override
    public String contextSource() {
        return kind.contextSource();
    }

    @Override
    public Secret refresh(Secret failed) {
        return current;
    }
}
