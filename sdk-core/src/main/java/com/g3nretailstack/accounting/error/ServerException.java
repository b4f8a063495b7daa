package com.g3nretailstack.accounting.error;

/**
 * The service, or a gateway before it, failed (5xx, or tag {@code internal-error}).
 *
 * <p>A write may have taken effect before it failed: see {@link #effect()}.
 */
public final class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public ServerException(Failure failure) {
        super(failure, "server failure", "");
    }

    @Override
    boolean isTransient() {
        // not implemented, and HTTP version not supported: they stay so
        return decidingStatus() != 501 && decidingStatus() != 505;
    }
}
