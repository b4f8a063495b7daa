package com.g3nretailstack.accounting.paging;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.error.MissingCursorException;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Work that one call may not get through, done part by part while it is walked.
 *
 * <pre>{@code
 * Continued<StorageUsageReconcile> april = accounting.storageUsage().reconcileAll(StorageUsageReconcileRequest.builder()
 *         .fromUtc(first).toUtc(last).limit(50).build());
 *
 * for (StorageUsageReconcile part : april) { … }          // a call for each part
 * StorageUsageReconcile whole = april.total();            // all calls, their counters added up
 * }</pre>
 *
 * <p><b>Lazy.</b> Nothing is asked of the service before the first {@code next()}, and each part only when it is reached: a walk
 * that is left early leaves the rest undone. <b>Every walk is its own</b> and does the work from its start.
 *
 * <p><b>The end</b> is a part whose {@code partial} is not true; a cursor beside it does not count. A part that is partial and has
 * no cursor (absent, null or an empty string) leaves no way to go on: it is handed out, then a {@link MissingCursorException} is
 * thrown. A cursor that was seen before on the same walk stops it with a {@link RepeatedTokenException}, after the part that
 * brought it and without a request.
 *
 * <p><b>Cursors</b> are any JSON values that the service chose: carried as they came, never decoded. A walk that was left goes on
 * with {@link #from} and the cursor of the last part, in the same session.
 *
 * <p><b>Failures</b> are thrown by the {@code next()} that needs the part. The iterator stays where it is: calling again makes the
 * same call again.
 *
 * <p>Immutable and safe for use by many threads; an iterator belongs to one thread at a time.
 *
 * @param <T> what one call answers
 */
public final class Continued<T> implements Iterable<T> {
    private final String operation;
    private final PartSource<T> source;
    private final @Nullable PageToken start;

    private Continued(String operation, PartSource<T> source, @Nullable PageToken start) {
        this.operation = operation;
        this.source = source;
        this.start = start;
    }

    /**
     * Makes a walk over any source of parts.
     *
     * <p>The operation, {@code POST /storage/usage/reconcile}, is what a failure of the walk says where it happened.
     */
    public static <T> Continued<T> of(String operation, PartSource<T> source) {
        return new Continued<>(requireNonNull(operation, "operation"), requireNonNull(source, "source"), null);
    }

    /** The same work, gone on with where this cursor points; the cursor must be of this work and this session. */
    public Continued<T> from(PageToken cursor) {
        return new Continued<>(operation, source, requireNonNull(cursor, "cursor"));
    }

    /** Starts a walk over the parts. */
    @Override
    public Iterator<T> iterator() {
        return new PartWalk<>(operation, source, start);
    }

    /** The parts as a sequential, ordered stream; lazy as well, so {@code limit} and {@code findFirst} save calls. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Walks to the end and adds the parts up to one, as though a single call had got through.
     *
     * <p>It covers what this walk did: one that starts at a cursor leaves out what came before. A failure on the way is thrown, and
     * the sum is lost; whoever needs what was done until then walks the parts.
     */
    public T total() {
        Iterator<T> parts = iterator();
        T total = parts.next();
        while (parts.hasNext()) {
            total = source.sum(total, parts.next());
        }
        return total;
    }
}
