package com.g3nretailstack.accounting.error;

import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Too many requests (429, or tag {@code throttled}).
 *
 * <p>The service documents 600 requests a minute for each organisation. It documents no {@code Retry-After}; one that
 * comes is read.
 */
public final class ThrottledException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** Made of what is known of the call. */
    public ThrottledException(Failure failure) {
        super(failure, "throttled", "");
        ResponseInfo response = failure.response();
        this.retryAfter = response == null ? null : response.retryAfter();
    }

    /** The wait that the service asked for, zero or more, not capped; null if it named none. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    boolean isTransient() {
        return true;
    }
}
