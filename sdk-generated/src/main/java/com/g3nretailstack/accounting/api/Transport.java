package com.g3nretailstack.accounting.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Carries one call to the service and brings back the answer; the one thing that an {@code *Api} needs. */
@FunctionalInterface
public interface Transport {
    /**
     * Makes one call.
     *
     * @param <R> the answer
     * @param operation what to call
     * @param request what to send; null for an operation without a body
     * @return the answer
     * @throws IOException if there is no answer, or none that can be used
     */
    <Q, R> R call(Operation<Q, R> operation, @Nullable Q request) throws IOException;
}
