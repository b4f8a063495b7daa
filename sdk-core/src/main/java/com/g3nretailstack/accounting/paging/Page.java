package com.g3nretailstack.accounting.paging;

import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and where the next one starts.
 *
 * <p>Immutable. An empty page is not the end of a list: the end is a page whose {@link #next()} is null.
 *
 * @param <T> what the list holds
 * @param items the rows of this page in the service's order, unmodifiable, possibly none
 * @param next where the next page starts, or null when this page is the last one
 * @param response what came with the answer besides its rows, where the source tells
 */
public record Page<T>(
        List<T> items, @Nullable PageToken next, @Nullable ResponseInfo response) {
    /** Copies the rows. */
    public Page {
        // not List.copyOf: a row that came as null must not break the reader
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }

    /** Makes a page of which no more is known than its rows and the token that came with them. */
    public Page(List<T> items, @Nullable PageToken next) {
        this(items, next, null);
    }

    /** Tells how many rows there are and whether a page follows, without their content. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items, next=" + next + "]";
    }
}
