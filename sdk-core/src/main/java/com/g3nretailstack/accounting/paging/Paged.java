package com.g3nretailstack.accounting.paging;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.error.RepeatedTokenException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list of the service, read page by page while it is walked.
 *
 * <pre>{@code
 * Paged<Event> sales = accounting.events().list(EventListRequest.builder().type(EventType.SALE).build());
 *
 * for (Event sale : sales) { … }                          // row by row, pages behind the scenes
 * for (Page<Event> page : sales.pages()) { … }            // page by page, with the token of the next one
 * List<Event> ten = sales.stream().limit(10).toList();    // one request
 * for (Event sale : sales.prefetch()) { … }               // reads one page ahead
 * }</pre>
 *
 * <p><b>Lazy.</b> Nothing is asked of the service before the first {@code next()} or {@code hasNext()}, and each page only when
 * it is reached. <b>Every walk is its own:</b> each {@code iterator()}, {@code stream()} and {@code pages().iterator()} starts
 * anew and disturbs no other. <b>Filters are frozen:</b> all pages of all walks are asked for with the one request that the list
 * was made with, only the token differs.
 *
 * <p><b>The end</b> is a page whose token is absent, null or an empty string. An empty page with a token is not the end. A token
 * that was seen before on the same walk (the one given to {@link #from} counts) stops the walk: the rows of the page that brought
 * it are still handed out, then a {@link RepeatedTokenException} is thrown, without a request. It belongs to the family of
 * {@link com.g3nretailstack.accounting.error.AccountingException}, and is no {@code IllegalStateException}: the fault is the
 * service's, and whoever handles the failures of a walk must meet this one among them.
 *
 * <p><b>Failures</b> are thrown by the {@code next()} or {@code hasNext()} that needs the page. The iterator stays where it is:
 * calling again asks for the same page again.
 *
 * <p><b>Memory:</b> one page, two with {@link #prefetch()}; and a digest of 128 bits for each page walked, kept to recognise a
 * token that comes again, at most 65,536 of them (about 5 MB). On longer walks a circle is still found, at the latest when it
 * has been walked a few times.
 *
 * <p>Immutable and safe for use by many threads; an iterator belongs to one thread at a time.
 *
 * @param <T> what the list holds
 */
public final class Paged<T> implements Iterable<T> {
    private final PageSource<T> source;
    private final String operation;
    private final Executor executor;
    private final @Nullable PageToken start;
    private final boolean readsAhead;

    private Paged(
            PageSource<T> source, String operation, Executor executor, @Nullable PageToken start, boolean readsAhead) {
        this.source = source;
        this.operation = operation;
        this.executor = executor;
        this.start = start;
        this.readsAhead = readsAhead;
    }

    /** Makes a list of any source of pages; {@link #prefetch()} uses a daemon thread of its own for each page. */
    public static <T> Paged<T> of(PageSource<T> source) {
        return of("list", source, Paged::runOnDaemon);
    }

    /**
     * Makes a list of any source of pages, with the name of its operation and the executor for reading ahead.
     *
     * <p>The name, {@code POST /event/list}, is what a {@link RepeatedTokenException} says where it happened.
     * <p>The executor may refuse or be slow to begin: a page that no thread has begun to read is read by the walk itself.
     */
    public static <T> Paged<T> of(String operation, PageSource<T> source, Executor executor) {
        return new Paged<>(
                requireNonNull(source, "source"),
                requireNonNull(operation, "operation"),
                requireNonNull(executor, "executor"),
                null,
                false);
    }

    private static void runOnDaemon(Runnable task) {
        Thread thread = new Thread(null, task, "accounting-prefetch", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    /** The same list, walked from the page that this token marks; the token must be of this list and this session. */
    public Paged<T> from(PageToken token) {
        return new Paged<>(source, operation, executor, requireNonNull(token, "token"), readsAhead);
    }

    /**
     * The same list, with the next page read while the caller works on this one.
     *
     * <p>Off by default, because a caller who leaves early has then asked for one page that nobody reads; never for more than
     * one. A failure of that page is thrown when it is reached, and not at all when it is not. An interrupt of the walking thread
     * while it waits for the page interrupts the request, whose failure is thrown as if the walk had sent it itself.
     */
    public Paged<T> prefetch() {
        return new Paged<>(source, operation, executor, start, true);
    }

    /** Starts a walk over the rows. */
    @Override
    public Iterator<T> iterator() {
        return new ItemWalk<>(walk());
    }

    /** The pages of the list, each with its rows and the token of the next one; every iterator is a walk of its own. */
    public Iterable<Page<T>> pages() {
        return this::walk;
    }

    /**
     * The rows as a sequential, ordered stream; lazy as well, so {@code limit} and {@code findFirst} save requests.
     *
     * <p>Closing it gives up the page that is being read ahead. There is no need to close it otherwise.
     */
    public Stream<T> stream() {
        PageWalk<T> walk = walk();
        Spliterator<T> rows = Spliterators.spliteratorUnknownSize(new ItemWalk<>(walk), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(walk::close);
    }

    private PageWalk<T> walk() {
        return new PageWalk<>(source, operation, start, readsAhead ? executor : null);
    }
}
