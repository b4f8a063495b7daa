package com.g3nretailstack.accounting.model;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a list.
 *
 * @param <Q> the request itself
 */
public interface PageRequest<Q> extends LimitedRequest {
    /**
     * Where to go on.
     *
     * @return the token, or null for the first page
     */
    @Nullable JsonElement nextToken();

    /**
     * The same request for another page, or for pages of another size.
     *
     * @param limit how many rows at most
     * @param nextToken where to go on, or null for the first page
     * @return the request
     */
    Q page(int limit, @Nullable JsonElement nextToken);
}
