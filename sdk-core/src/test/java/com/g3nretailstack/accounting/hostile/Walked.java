package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.paging.Continued;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.Paged;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a call answers with, walked where it is a walk: nothing is asked of the service before. */
final class Walked {
    private static final int MOST_PAGES = 3;

    private Walked() {}

    /** The rows of the first pages of a list; all parts of what is gone on with, added up; anything else as it is. */
    static Object of(Object result) {
        if (result instanceof Paged<?> paged) {
            List<Object> rows = new ArrayList<>();
            Iterator<? extends Page<?>> pages = paged.pages().iterator();
            for (int i = 0; i < MOST_PAGES && pages.hasNext(); i++) {
                rows.addAll(pages.next().items());
            }
            return new Page<>(rows, null);
        }
        return result instanceof Continued<?> parts ? parts.total() : result;
    }
}
