package com.g3nretailstack.accounting.internal.auth;

import java.time.Duration;

/** Where the credential of an attempt comes from. Thread-safe. */
public interface CredentialSource {

    /** The header that carries it, {@code x-api-key} or {@code x-session-guid}. */
    String headerName();

    /** What the service calls this source of authority, {@code api_key} or {@code session}. */
    String contextSource();

    /**
     * The credential to send.
     *
     * @param patience how long to wait while another thread asks for it
     */
    Secret current(Duration patience);

    /**
     * The credential to send after a 401.
     *
     * <p>The same value as {@code failed} means that there is no other, and that the 401 stands.
     *
     * @param patience how long to wait while another thread asks for it
     */
    Secret refresh(Secret failed, Duration patience);
}
