package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;

/** No answer came, and whether anything had been sent by then. */
public final class HttpFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final IOException reason;
    private final boolean sent;
    private final boolean interrupted;

    HttpFailure(IOException reason, boolean sent, boolean interrupted) {
        super(reason.getClass().getSimpleName(), reason, false, false);
        this.reason = reason;
        this.sent = sent;
        this.interrupted = interrupted;
    }

    /** What went wrong. */
    public IOException reason() {
        return reason;
    }

    /** False where the failure came before the first byte of the request: look-up of the name, connect, TLS. */
    public boolean sent() {
        return sent;
    }

    /** Whether the calling thread was interrupted. */
    public boolean interrupted() {
        return interrupted;
    }
}
