package com.g3nretailstack.accounting.paging;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.Failure;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the pages of a list.
 *
 * <p>Moves on only when a page has arrived: after a failure it stands where it stood, and asking again fetches the same page.
 */
final class PageWalk<T> implements Iterator<Page<T>>, AutoCloseable {
    private final PageSource<T> source;
    private final String operation;
    private final @Nullable Executor readAhead;
    private final SeenTokens seen = new SeenTokens();
    private @Nullable PageToken next;
    private @Nullable ReadAhead<T> ahead;
    private @Nullable ResponseInfo response;
    private boolean repeats;
    private boolean ended;
    private long pages;

    PageWalk(PageSource<T> source, String operation, @Nullable PageToken start, @Nullable Executor readAhead) {
        this.source = source;
        this.operation = operation;
        this.readAhead = readAhead;
        this.next = start;
        if (start != null) {
            seen.add(start);
        }
    }

    /** Asks nobody: only the page before knows whether there is one more, and the first page always exists. */
    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Page<T> next() {
        if (ended) {
            throw new NoSuchElementException("the walk is over after " + pages + " pages");
        }
        if (repeats) {
            throw new RepeatedTokenException(Failure.of(operation, Effect.NONE).withAnswer(response, null), pages);
        }
        Page<T> page = fetch();
        response = page.response();
        moveTo(page.next());
        return page;
    }

    private Page<T> fetch() {
        ReadAhead<T> begun = ahead;
        ahead = null; // a page that failed ahead of time is fetched anew when it is asked for again
        return begun == null ? source.fetch(next) : begun.page();
    }

    private void moveTo(@Nullable PageToken token) {
        pages++;
        next = token;
        ended = token == null;
        repeats = token != null && !seen.add(token);
        if (token != null && !repeats && readAhead != null) {
            ahead = ReadAhead.start(source, token, readAhead);
        }
    }

    /** Ends the walk and gives up the page that is being read ahead, if any. */
    @Override
    public void close() {
        ended = true;
        if (ahead != null) {
            ahead.cancel();
        }
    }
}
