package com.g3nretailstack.accounting.model;

import org.jspecify.annotations.Nullable;

/** A request that says how many rows it wants at most. */
public interface LimitedRequest {
    /**
     * How many rows to return at most.
     *
     * @return the number, or null where the service's own default serves
     */
    @Nullable Integer limit();
}
