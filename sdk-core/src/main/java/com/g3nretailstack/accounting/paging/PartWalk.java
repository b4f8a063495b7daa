package com.g3nretailstack.accounting.paging;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Failure;
import com.g3nretailstack.accounting.error.MissingCursorException;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the parts of a continued call.
 *
 * <p>Moves on only when a part has arrived: after a failure it stands where it stood.
 */
final class PartWalk<T> implements Iterator<T> {
    private final String operation;
    private final PartSource<T> source;
    private final SeenTokens seen = new SeenTokens();
    private @Nullable PageToken next;
    private @Nullable BiFunction<Failure, Long, AccountingException> broken;
    private boolean ended;
    private long parts;

    PartWalk(String operation, PartSource<T> source, @Nullable PageToken start) {
        this.operation = operation;
        this.source = source;
        this.next = start;
        if (start != null) {
            seen.add(start);
        }
    }

    /** Asks nobody: only the part before knows whether there is one more, and the first part always exists. */
    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public T next() {
        if (ended) {
            throw new NoSuchElementException("the walk is over after " + parts + " parts");
        }
        if (broken != null) {
            throw broken.apply(Failure.of(operation, source.effect()), parts);
        }
        T part = source.fetch(next);
        parts++;
        moveOn(part);
        return part;
    }

    private void moveOn(T part) {
        next = PageToken.of(source.cursor(part));
        ended = !Boolean.TRUE.equals(source.partial(part));
        if (next == null) {
            broken = MissingCursorException::new;
        } else if (!seen.add(next)) {
            broken = RepeatedTokenException::ofCursor;
        }
    }
}
