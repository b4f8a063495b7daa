package com.g3nretailstack.accounting.error;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The client itself refused to send; the attempt had no effect.
 *
 * <p>An earlier attempt of the same call may have had one: {@link #effect()} speaks of them all.
 */
public final class CallRefusedException extends AccountingException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Made of what is known of the call, and why it was refused. */
    public CallRefusedException(Failure failure, Reason reason) {
        super(
                "refused before sending: " + requireNonNull(reason, "reason").words() + Message.causeOf(failure),
                failure);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    @Override
    boolean isTransient() {
        return reason != Reason.CLOSED;
    }

    /** Why a client refuses to send. */
    public enum Reason {
        /** The circuit breaker is open: the service has been failing. */
        CIRCUIT_OPEN,
        /** The rate limit would let it go only after the deadline. */
        RATE_LIMIT,
        /** Too many calls are in flight, and none ends before the deadline. */
        CONCURRENCY_LIMIT,
        /** The deadline of the call has passed, or the wait before the next attempt is longer than what is left. */
        DEADLINE,
        /** The supplier of the credential failed, or gave what cannot stand in a header; the cause says which. */
        CREDENTIAL_SUPPLIER,
        /** The client has been closed. */
        CLOSED;

        private String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
