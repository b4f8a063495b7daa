package com.g3nretailstack.accounting.paging;

import org.jspecify.annotations.Nullable;

/**
 * Fetches one page of a list, given where it starts.
 *
 * <p>A source holds the request of its walk and never changes it: every page is asked for with the same filters and the same
 * limit, only the token differs. It is called from the thread that walks, or from the read-ahead executor, never twice at once
 * for one walk; two walks over one list may call it at the same time.
 *
 * @param <T> what the list holds
 */
@FunctionalInterface
public interface PageSource<T> {
    /**
     * Fetches the page that starts at {@code token}; null asks for the first one.
     *
     * <p>What it throws reaches whoever asked the walk for that page. The walk then stands where it stood: asking again fetches
     * the same page again.
     */
    Page<T> fetch(@Nullable PageToken token);
}
