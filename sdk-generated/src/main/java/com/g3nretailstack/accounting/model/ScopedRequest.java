package com.g3nretailstack.accounting.model;

import org.jspecify.annotations.Nullable;

/** A request that can say for itself on whose behalf it is made; the headers say it too. */
public interface ScopedRequest {
    /**
     * The organisation that the body names.
     *
     * @return the code, or null where the body leaves it to the header
     */
    @Nullable String orgcode();

    /**
     * The cost centre that the body names.
     *
     * @return the code, or null where the body leaves it to the header
     */
    @Nullable String cccode();

    /**
     * Who acts, and under what authority.
     *
     * @return the context, or null where the body has none
     */
    @Nullable RequestContextBody requestContext();
}
