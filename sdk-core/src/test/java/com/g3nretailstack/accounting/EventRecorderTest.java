package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // not a measurement: what is lost would be waited for for ever
class EventRecorderTest {
    private final HeldCalls calls = new HeldCalls();
    private final List<Long> results = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    private final EventRecorder.Builder builder =
            calls.builder().onResult(result -> results.add(result.index())).checkpoint(checkpoints::add);

    @Test
    void handsResultsOverInTheOrderOfSubmissionWhateverTheOrderOfAnswers() {
        EventRecorder recorder = calls.build(builder.window(4));
        IntStream.range(0, 4)
                .forEach(i -> assertThat(recorder.submit(HeldCalls.request(i))).isEqualTo(i));

        calls.answer(2);
        calls.answer(1);
        assertThat(results).isEmpty();
        assertThat(checkpoints).isEmpty();

        calls.answer(0);
        assertThat(results).containsExactly(0L, 1L, 2L);
        assertThat(checkpoints).containsExactly(3L);

        calls.answer(3);
        recorder.close();
        assertThat(results).containsExactly(0L, 1L, 2L, 3L);
        assertThat(checkpoints).containsExactly(3L, 4L);
    }

    @Test
    void aResultCarriesItsRequestAndItsEventOrItsFailure() {
        List<RecordResult> seen = new ArrayList<>();
        IllegalStateException planted = new IllegalStateException("planted");
        EventRecorder recorder = calls.build(builder.onResult(seen::add));
        recorder.submit(HeldCalls.request(0));
        recorder.submit(HeldCalls.request(1));

        calls.answer(0);
        calls.fail(1, planted);
        recorder.close();

        assertThat(seen).extracting(RecordResult::succeeded).containsExactly(true, false);
        assertThat(seen).extracting(RecordResult::request).containsExactly(HeldCalls.request(0), HeldCalls.request(1));
        assertThat(seen.get(0).event()).isEqualTo(HeldCalls.event(0));
        assertThat(seen.get(1).event()).isNull();
        assertThat(seen.get(1).failure()).isSameAs(planted);
        assertThat(seen.get(1)).hasToString("RecordResult[1, IllegalStateException]");
        assertThat(checkpoints).containsExactly(1L, 2L);
    }

    @Test
    void submitWaitsWhileTheWindowIsFullAndAFinishedRecordBehindAnOpenOneDoesNotMakeRoom() throws Exception {
        EventRecorder recorder = calls.build(builder.window(2));
        recorder.submit(HeldCalls.request(0));
        recorder.submit(HeldCalls.request(1));
        Thread third = new Thread(() -> recorder.submit(HeldCalls.request(2)));
        third.start();
        HeldCalls.untilWaiting(third);

        calls.answer(1);
        HeldCalls.untilWaiting(third);
        assertThat(calls.open()).containsExactly(0);

        calls.answer(0);
        third.join();
        assertThat(calls.open()).containsExactly(2);
        calls.answer(2);
        recorder.close();
    }

    @Test
    void makesRoomOnlyOnceTheCheckpointHasReturned() throws Exception {
        CountDownLatch inCheckpoint = new CountDownLatch(1);
        CountDownLatch saved = new CountDownLatch(1);
        EventRecorder recorder =
                calls.build(calls.builder().window(1).onResult(result -> {}).checkpoint(done -> {
                    inCheckpoint.countDown();
                    HeldCalls.await(saved);
                }));
        recorder.submit(HeldCalls.request(0));
        Thread answering = new Thread(() -> calls.answer(0));
        answering.start();
        inCheckpoint.await();
        Thread second = new Thread(() -> recorder.submit(HeldCalls.request(1)));
        second.start();

        HeldCalls.untilWaiting(second);
        assertThat(calls.open()).isEmpty();

        saved.countDown();
        second.join();
        answering.join();
        assertThat(calls.open()).containsExactly(1);
        calls.answer(1);
        recorder.close();
    }

    @Test
    void awaitWaitsForWhatWasSubmittedBeforeAndTheRecorderGoesOn() throws Exception {
        EventRecorder recorder = calls.build(builder);
        recorder.await();
        recorder.submit(HeldCalls.request(0));
        CompletableFuture<Integer> handedOver = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            recorder.await();
            handedOver.complete(results.size());
        });
        waiting.start();
        HeldCalls.untilWaiting(waiting);
        recorder.submit(HeldCalls.request(1));

        calls.answer(0);

        assertThat(handedOver.get()).isEqualTo(1);
        calls.answer(1);
        recorder.close();
        assertThat(results).containsExactly(0L, 1L);
    }

    @Test
    void closeWaitsForWhatIsInFlightAndRefusesWhatComesAfter() throws Exception {
        EventRecorder recorder = calls.build(builder);
        recorder.submit(HeldCalls.request(0));
        Thread closing = new Thread(recorder::close);
        closing.start();
        HeldCalls.untilWaiting(closing);

        CallRefusedException refusal =
                (CallRefusedException) catchThrowable(() -> recorder.submit(HeldCalls.request(1)));
        assertThat(refusal.reason()).isEqualTo(Reason.CLOSED);
        assertThat(refusal.effect()).isEqualTo(Effect.NONE);
        calls.answer(0);
        closing.join();
        recorder.close();

        assertThat(results).containsExactly(0L);
        assertThat(calls.closed).hasValue(2);
    }

    @Test
    void closeWakesASubmitThatWaitsForRoom() throws Exception {
        EventRecorder recorder = calls.build(builder.window(1));
        recorder.submit(HeldCalls.request(0));
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread second = new Thread(() -> thrown.complete(catchThrowable(() -> recorder.submit(HeldCalls.request(1)))));
        second.start();
        HeldCalls.untilWaiting(second);
        Thread closing = new Thread(recorder::close);
        closing.start();

        assertThat(thrown.get()).isInstanceOf(CallRefusedException.class);
        calls.answer(0);
        closing.join();
    }

    @Test
    void aFailedRecordDoesNotStopTheOthers() {
        EventRecorder recorder = calls.build(builder);
        recorder.submit(HeldCalls.request(0));
        calls.fail(0, new IllegalStateException("planted"));

        recorder.submit(HeldCalls.request(1));
        calls.answer(1);
        recorder.close();

        assertThat(results).containsExactly(0L, 1L);
        assertThat(checkpoints).containsExactly(1L, 2L);
    }

    @Test
    void aRecordThatTheExecutorRefusesEndsWithThatAsItsResult() {
        List<RecordResult> seen = new ArrayList<>();
        EventRecorder recorder = builder.onResult(seen::add)
                .build(
                        calls::record,
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        () -> {});

        assertThat(recorder.submit(HeldCalls.request(0))).isZero();
        recorder.close();

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).failure()).isInstanceOf(CallRefusedException.class);
    }

    @Test
    void anErrorOfTheCallIsAResultToo() {
        List<RecordResult> seen = new ArrayList<>();
        EventRecorder recorder = builder.onResult(seen::add)
                .build(
                        request -> {
                            throw new AssertionError("planted");
                        },
                        Runnable::run,
                        () -> {});
        recorder.submit(HeldCalls.request(0));
        recorder.close();

        assertThat(seen.get(0).failure()).hasRootCauseMessage("planted");
    }

    @Test
    void refusesWindowsOutOfRangeAndNullByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.window(0))
                .withMessage("window: 0 (expected: 1 to 1024)");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.window(1025));
        assertThat(builder.window(1).window(1024)).isSameAs(builder);
    }

    @Test
    void aCallbackThatCallsTheRecorderIsRefusedInsteadOfWaitingForItself() {
        List<Throwable> refusals = new ArrayList<>();
        EventRecorder[] self = new EventRecorder[1];
        self[0] = calls.build(builder.window(1).onResult(result -> {
            refusals.add(catchThrowable(() -> self[0].submit(HeldCalls.request(1))));
            refusals.add(catchThrowable(self[0]::await));
            refusals.add(catchThrowable(self[0]::close));
        }));
        self[0].submit(HeldCalls.request(0));
        calls.answer(0);
        self[0].close();

        assertThat(refusals)
                .hasSize(3)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void manyThreadsAndRealOnesOfItsOwnLoseNothingAndKeepTheWindow() throws Exception {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        EventRecorder recorder = new EventRecorder.Builder((request, options) -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inFlight.decrementAndGet();
                    return HeldCalls.event(0);
                })
                .window(8)
                .onResult(result -> results.add(result.index()))
                .checkpoint(checkpoints::add)
                .build();
        Thread[] submitters = new Thread[4];
        for (int i = 0; i < submitters.length; i++) {
            submitters[i] = new Thread(() -> {
                for (int n = 0; n < 2_500; n++) {
                    recorder.submit(HeldCalls.request(n));
                }
            });
            submitters[i].start();
        }
        for (Thread submitter : submitters) {
            submitter.join();
        }
        recorder.close();

        assertThat(results).isEqualTo(LongStream.range(0, 10_000).boxed().toList());
        assertThat(checkpoints).isSorted().doesNotHaveDuplicates().endsWith(10_000L);
        assertThat(most.get()).isBetween(1, 8);
    }

    @Test
    void anInterruptedSubmitTakesNothingAndSaysSo() throws Exception {
        EventRecorder recorder = calls.build(builder.window(1));
        recorder.submit(HeldCalls.request(0));
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread second = new Thread(() -> {
            thrown.complete(catchThrowable(() -> recorder.submit(HeldCalls.request(1))));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        second.start();
        HeldCalls.untilWaiting(second);

        second.interrupt();

        assertThat(thrown.get()).isInstanceOf(InterruptedCallException.class);
        assertThat(((InterruptedCallException) thrown.get()).effect()).isEqualTo(Effect.NONE);
        assertThat(flag.get()).isTrue();
        calls.answer(0);
        assertThat(recorder.submit(HeldCalls.request(2))).isEqualTo(1);
        calls.answer(2);
        recorder.close();
    }

    @Test
    void anInterruptedAwaitLeavesWhatIsInFlightAlone() {
        EventRecorder recorder = calls.build(builder);
        recorder.submit(HeldCalls.request(0));
        Thread.currentThread().interrupt();

        Throwable thrown = catchThrowable(recorder::await);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(InterruptedCallException.class);
        assertThat(((InterruptedCallException) thrown).effect()).isEqualTo(Effect.UNKNOWN);
        calls.answer(0);
        recorder.close();
        assertThat(results).containsExactly(0L);
    }

    @Test
    void anInterruptedCloseInterruptsWhatIsInFlightAndHandsItsResultsOverBeforeItThrows() {
        List<RecordResult> seen = new ArrayList<>();
        EventRecorder recorder = calls.build(builder.onResult(seen::add));
        recorder.submit(HeldCalls.request(0));
        recorder.submit(HeldCalls.request(1));
        Thread.currentThread().interrupt();

        Throwable thrown = catchThrowable(recorder::close);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(InterruptedCallException.class);
        assertThat(seen)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.failure()).hasMessage("interrupted"));
        assertThat(calls.closed).hasValue(1);
    }

    @Test
    void anInterruptedCloseWithNothingInFlightJustCloses() {
        EventRecorder recorder = calls.build(builder);
        Thread.currentThread().interrupt();

        recorder.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> recorder.submit(HeldCalls.request(0))).isInstanceOf(CallRefusedException.class);
    }
}
