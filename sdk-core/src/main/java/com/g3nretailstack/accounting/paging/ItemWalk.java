package com.g3nretailstack.accounting.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One walk over the rows of a list, page after page; empty pages in the middle are passed over. */
final class ItemWalk<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();

    ItemWalk(Iterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has no more rows");
        }
        return items.next();
    }
}
