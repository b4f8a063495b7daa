package com.g3nretailstack.accounting.model;

import com.google.gson.JsonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the kind of its rows
 */
public interface ApiList<T> {
    /**
     * The rows of this page; there may be none though more pages follow.
     *
     * @return the rows, or null where the answer has none
     */
    @Nullable List<T> items();

    /**
     * What to send for the next page, any JSON value, exactly as it came.
     *
     * @return the token, or null on the last page
     */
    @Nullable JsonElement nextToken();
}
