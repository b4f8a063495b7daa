package com.g3nretailstack.accounting.internal.async;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // not a measurement: a lost interrupt would hang for ever
class AsyncCallsTest {
    private final AsyncThreads oneThread = AsyncThreads.pool("test-async", 1, 1);
    private final AsyncCalls calls = new AsyncCalls(oneThread);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void close() {
        oneThread.close();
    }

    @Test
    void completesWithWhatTheWorkReturnsOnAnotherThread() {
        assertThat(calls.start(() -> Thread.currentThread().getName()).join()).isEqualTo("test-async-0");
    }

    @Test
    void failsWithWhatTheWorkThrew() {
        IllegalArgumentException planted = new IllegalArgumentException("planted");

        CompletableFuture<String> future = calls.start(() -> {
            throw planted;
        });

        assertThatThrownBy(future::join).isInstanceOf(CompletionException.class).hasCause(planted);
    }

    @Test
    void anErrorReachesTheFutureTooAndTheThreadLivesOn() {
        AssertionError planted = new AssertionError("planted");

        CompletableFuture<String> future = calls.start(() -> {
            throw planted;
        });

        assertThatThrownBy(future::join).hasCause(planted);
        assertThat(calls.start(() -> Thread.currentThread().getName()).join()).isEqualTo("test-async-0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancellingInterruptsTheWorkWhicheverFlagIsGiven(boolean flag) throws Exception {
        CompletableFuture<String> future = calls.start(this::workUntilInterrupted);
        begun.await();

        assertThat(future.cancel(flag)).isTrue();

        interrupted.await();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aTimeOutOfTheFutureInterruptsTheWork() throws Exception {
        CompletableFuture<String> future = calls.start(this::workUntilInterrupted);
        begun.await();

        CompletableFuture<String> timed = future.orTimeout(1, TimeUnit.NANOSECONDS);

        interrupted.await();
        assertThat(timed).isCompletedExceptionally();
    }

    @Test
    void theNextTaskOnTheSameThreadNeverSeesTheInterrupt() throws Exception {
        CompletableFuture<String> future = calls.start(this::workUntilInterrupted);
        begun.await();
        CompletableFuture<Boolean> next = calls.start(AsyncCallsTest::flag);

        future.cancel(true);

        assertThat(next.join()).isFalse();
    }

    @Test
    void aCancelThatRacesWithTheEndOfTheWorkNeverHitsALaterTask() {
        for (int round = 0; round < 2_000; round++) {
            CompletableFuture<String> racing = calls.start(() -> "done");
            racing.cancel(true);

            assertThat(flagOfTheNextTask()).as("round %d", round).isFalse();
        }
    }

    @Test
    void aTaskThatIsCancelledBeforeItBeginsNeverRuns() throws Exception {
        CompletableFuture<String> first = calls.start(this::workUntilInterrupted);
        begun.await();
        CountDownLatch ran = new CountDownLatch(1);
        CompletableFuture<String> queued = calls.start(() -> {
            ran.countDown();
            return "ran";
        });

        assertThat(queued.cancel(true)).isTrue();
        first.cancel(true);

        assertThat(flagOfTheNextTask()).isFalse(); // begins after the queued one would have
        assertThat(ran.getCount()).isEqualTo(1);
    }

    @Test
    void moreThanThreadsAndQueueHoldIsRefused() throws Exception {
        CompletableFuture<String> running = calls.start(this::workUntilInterrupted);
        begun.await();
        CompletableFuture<String> queued = calls.start(() -> "queued");

        CallRefusedException refusal = refusal(calls.start(() -> "no room"));

        assertThat(refusal.reason()).isEqualTo(Reason.CONCURRENCY_LIMIT);
        assertThat(refusal.effect()).isEqualTo(Effect.NONE);
        running.cancel(true);
        assertThat(queued.join()).isEqualTo("queued");
    }

    @Test
    void afterCloseNothingBeginsAndWhatWasTakenEnds() throws Exception {
        CompletableFuture<String> running = calls.start(this::workUntilInterrupted);
        begun.await();
        CompletableFuture<String> queued = calls.start(() -> "queued");

        oneThread.close();

        assertThat(refusal(calls.start(() -> "late")).reason()).isEqualTo(Reason.CLOSED);
        assertThat(running).isNotDone();
        running.cancel(true);
        assertThat(queued.join()).isEqualTo("queued");
    }

    private boolean flagOfTheNextTask() {
        CompletableFuture<Boolean> next = calls.start(AsyncCallsTest::flag);
        while (next.isCompletedExceptionally()) {
            next = calls.start(AsyncCallsTest::flag); // refused: the one before still stands in the queue
        }
        return next.join();
    }

    private static boolean flag() {
        return Thread.currentThread().isInterrupted();
    }

    private static CallRefusedException refusal(CompletableFuture<?> future) {
        return (CallRefusedException)
                requireNonNull(catchThrowable(future::join).getCause());
    }

    private String workUntilInterrupted() {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupted.countDown();
        }
        return "interrupted";
    }
}
