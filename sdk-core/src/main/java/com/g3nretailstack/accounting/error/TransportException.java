package com.g3nretailstack.accounting.error;

/**
 * The service did not answer: no connection, a broken one, or none in time.
 *
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

    /** False where it is proven that the last attempt sent nothing (DNS, connect, TLS); true otherwise. */
    public boolean sent() {
        return sent;
    }

    @Override
    boolean isTransient() {
        return true;
    }
}
