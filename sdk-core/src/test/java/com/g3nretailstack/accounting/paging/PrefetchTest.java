package com.g3nretailstack.accounting.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefetchTest {
    private final ScriptedPages pages = ScriptedPages.threePages();

    @Test
    void readsOnePageAheadAndNotTwo() {
        Iterator<String> rows =
                Paged.of("POST /event/list", pages, Runnable::run).prefetch().iterator();

        rows.next();
        assertThat(pages.asked).containsExactly("", "t2");

        rows.next();
        assertThat(pages.asked).containsExactly("", "t2");

        rows.next();
        assertThat(pages.asked).containsExactly("", "t2", "t3");
    }

    @Test
    void walksTheSameRowsAsWithoutIt() {
        assertThat(Paged.of(pages).prefetch()).containsExactly("a", "b", "c", "d");
        assertThat(pages.asked).containsExactly("", "t2", "t3");
    }

    @Test
    void isOffUnlessAskedForAndKeptByFrom() {
        Paged<String> paged = Paged.of("POST /event/list", pages, Runnable::run);
        paged.iterator().next();
        assertThat(pages.asked).containsExactly("");
        pages.asked.clear();

        paged.prefetch().from(PageTokenTest.token("\"t2\"")).iterator().next();

        assertThat(pages.asked).containsExactly("t2", "t3");
    }

    @Test
    void theLastPageStartsNoRequest() {
        Paged<String> paged = Paged.of("list", new ScriptedPages().page("", "", "a"), task -> {
            throw new AssertionError("nothing to read ahead");
        });

        assertThat(paged.prefetch()).containsExactly("a");
    }

    @Test
    void aFailureIsThrownOnlyWhenItsPageIsReachedAndTheWalkCanGoOn() {
        ScriptedPages gap = new ScriptedPages().page("", "t2", "a");
        Iterator<String> rows = Paged.of("list", gap, Runnable::run).prefetch().iterator();

        assertThat(rows.next()).isEqualTo("a");
        assertThat(gap.asked).containsExactly("", "t2");
        assertThatThrownBy(rows::hasNext)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("t2");
        gap.page("t2", "", "b");

        assertThat(rows.next()).isEqualTo("b");
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void anErrorOfTheOtherThreadComesThroughAsItself() {
        Paged<String> paged = Paged.of(
                "list",
                token -> {
                    if (token != null) {
                        throw new AssertionError("planted");
                    }
                    return pages.fetch(null);
                },
                Runnable::run);
        Iterator<Page<String>> walk = paged.prefetch().pages().iterator();
        walk.next();

        assertThatThrownBy(walk::next).isInstanceOf(AssertionError.class).hasMessage("planted");
    }

    @Test
    void aRefusingExecutorCostsTheReadAheadAndNothingElse() {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };

        assertThat(Paged.of("POST /event/list", pages, full).prefetch()).containsExactly("a", "b", "c", "d");
        assertThat(pages.asked).containsExactly("", "t2", "t3");
    }

    @Test
    void aPageThatTheExecutorHasNotBegunIsReadByTheWalkAndOnlyOnce() {
        Queue<Runnable> queued = new ArrayDeque<>();

        assertThat(Paged.of("POST /event/list", pages, queued::add).prefetch()).containsExactly("a", "b", "c", "d");
        queued.forEach(Runnable::run);

        assertThat(queued).hasSize(2);
        assertThat(pages.asked).containsExactly("", "t2", "t3");
    }

    @Test
    void anInterruptOfTheWaitingWalkReachesTheRequestAhead() throws Exception {
        BlockingPages blocking = new BlockingPages();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread walker = new Thread(() -> {
            Iterator<Page<String>> walk = Paged.of(blocking).prefetch().pages().iterator();
            walk.next();
            try {
                walk.next();
            } catch (RuntimeException e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        walker.start();
        blocking.secondPageBegun.await();

        walker.interrupt();

        blocking.secondPageInterrupted.await();
        walker.join();
        assertThat(thrown.get()).as("what the request itself threw").isSameAs(blocking.failure);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void closingTheStreamGivesUpTheRequestAhead() throws Exception {
        BlockingPages blocking = new BlockingPages();
        try (Stream<String> rows = Paged.of(blocking).prefetch().stream()) {
            assertThat(rows.iterator().next()).isEqualTo("a");
            blocking.secondPageBegun.await();
        }

        blocking.secondPageInterrupted.await();
    }

    @Test
    void closingTheStreamLeavesTheExecutorsThreadUninterrupted() throws Exception {
        BlockingPages blocking = new BlockingPages();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Executor looking = task -> new Thread(() -> {
                    task.run();
                    flag.set(Thread.currentThread().isInterrupted());
                    ended.countDown();
                })
                .start();
        try (Stream<String> rows = Paged.of("list", blocking, looking).prefetch().stream()) {
            rows.iterator().next();
            blocking.secondPageBegun.await();
        }

        ended.await();
        assertThat(flag.get()).isFalse();
    }

    /** The second page never arrives; whoever fetches it can only be interrupted, and stays interrupted. */
    private static final class BlockingPages implements PageSource<String> {
        final CountDownLatch secondPageBegun = new CountDownLatch(1);
        final IllegalStateException failure = new IllegalStateException("interrupted");
        final CountDownLatch secondPageInterrupted = new CountDownLatch(1);

        @Override
        public Page<String> fetch(@org.jspecify.annotations.Nullable PageToken token) {
            if (token == null) {
                return new Page<>(java.util.List.of("a"), PageTokenTest.token("\"t2\""));
            }
            secondPageBegun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                secondPageInterrupted.countDown();
            }
            throw failure;
        }
    }
}
