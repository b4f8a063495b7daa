package com.g3nretailstack.accounting.model;

import org.jspecify.annotations.Nullable;

/** A request that can say by a code why it is made. */
public interface ReasonedRequest {
    /**
     * Why, as a code of the organisation's catalogue.
     *
     * @return the code, or null where none is given
     */
    @Nullable String reasonCode();
}
