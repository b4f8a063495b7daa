package com.g3nretailstack.accounting.error;

/**
 * The service did not answer: no connection, a broken one, or none in time.
 *
 * <p>A certificate that is not trusted, has expired or is for another name ends here too, and the message says which.
 * <p>The cause is the {@link java.io.IOException} as it came.
 */
public final class TransportException extends AccountingException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /** Made of what is known of the call; {@code sent} is false only where it is proven that nothing was sent. */
    public TransportException(Failure failure, boolean sent) {
        super((sent ? "no answer" : "not connected, nothing was sent") + Message.causeOf(failure), failure);
        this.sent = sent;
    }

    /**
     * False where it is proven that the last attempt sent nothing that anybody read; true otherwise.
     *
     * <p>Proven by a failure to find the address, to connect, to pass a proxy or to agree on TLS, also where the server refuses the
     * client's certificate after TLS 1.3 let the request out: it reads none before it has accepted the client.
     */
    public boolean sent() {
        return sent;
    }

    @Override
    boolean isTransient() {
        return true;
    }
}
