package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.CallRefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventRecorderStopTest {
    private final HeldCalls calls = new HeldCalls();
    private final List<Long> results = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    private final EventRecorder.Builder builder =
            calls.builder().onResult(result -> results.add(result.index())).checkpoint(checkpoints::add);
    private final IllegalStateException planted = new IllegalStateException("planted");

    @Test
    void stopOnErrorFinishesWhatIsInFlightAndFreezesTheCheckpoint() {
        EventRecorder recorder = calls.build(builder.stopOnError());
        for (int i = 0; i < 3; i++) {
            recorder.submit(HeldCalls.request(i));
        }
        calls.answer(0);
        calls.fail(1, planted);

        assertThat(catchThrowable(() -> recorder.submit(HeldCalls.request(3)))).isSameAs(planted);
        assertThatThrownBy(() -> recorder.submit(HeldCalls.request(3))).isInstanceOf(CallRefusedException.class);
        calls.answer(2);
        recorder.close();

        assertThat(results).containsExactly(0L, 1L, 2L);
        assertThat(checkpoints).containsExactly(1L);
    }

    @Test
    void withoutOnResultAFailedRecordStopsTheRecorderAndIsThrownByClose() {
        EventRecorder recorder = calls.build(calls.builder().checkpoint(checkpoints::add));
        recorder.submit(HeldCalls.request(0));
        recorder.submit(HeldCalls.request(1));
        calls.fail(0, planted);
        IllegalStateException second = new IllegalStateException("second");
        calls.fail(1, second);

        assertThat(catchThrowable(recorder::close)).isSameAs(planted).hasSuppressedException(second);
        assertThat(checkpoints).isEmpty();
    }

    @Test
    void aCallbackThatThrowsLosesNoResultAndIsThrownByAwait() {
        EventRecorder recorder = calls.build(builder.onResult(result -> {
            results.add(result.index());
            if (result.index() == 1) {
                throw planted;
            }
        }));
        for (int i = 0; i < 4; i++) {
            recorder.submit(HeldCalls.request(i));
        }
        for (int i = 3; i >= 0; i--) {
            calls.answer(i);
        }

        assertThat(catchThrowable(recorder::await)).isSameAs(planted);
        recorder.close();

        assertThat(results).containsExactly(0L, 1L, 2L, 3L);
        assertThat(checkpoints).containsExactly(1L);
    }

    @Test
    void aCheckpointThatThrowsStopsTheRecorderAndIsNotCalledAgain() {
        EventRecorder recorder = calls.build(builder.checkpoint(done -> {
            checkpoints.add(done);
            throw planted;
        }));
        recorder.submit(HeldCalls.request(0));
        recorder.submit(HeldCalls.request(1));
        calls.answer(0);
        calls.answer(1);

        assertThat(catchThrowable(recorder::close)).isSameAs(planted);
        assertThat(results).containsExactly(0L, 1L);
        assertThat(checkpoints).containsExactly(1L);
    }

    @Test
    void anErrorOfACallbackIsThrownAsItIs() {
        AssertionError error = new AssertionError("planted");
        EventRecorder recorder = calls.build(builder.onResult(result -> {
            throw error;
        }));
        recorder.submit(HeldCalls.request(0));
        calls.answer(0);

        assertThat(catchThrowable(recorder::close)).isSameAs(error);
    }

    @Test
    void aStopWakesASubmitThatWaitsForRoom() throws Exception {
        EventRecorder recorder = calls.build(builder.window(1).stopOnError());
        recorder.submit(HeldCalls.request(0));
        List<Throwable> thrown = new ArrayList<>();
        Thread second = new Thread(() -> thrown.add(catchThrowable(() -> recorder.submit(HeldCalls.request(1)))));
        second.start();
        HeldCalls.untilWaiting(second);

        calls.fail(0, planted);
        second.join();

        assertThat(thrown).containsExactly(planted);
        assertThat(calls.open()).isEmpty();
        recorder.close();
    }

    @Test
    void aFailureIsThrownOnceSoThatTryWithResourcesCanSuppressWhatComesLater() {
        Throwable thrown = catchThrowable(() -> {
            try (EventRecorder recorder = calls.build(builder.onResult(result -> {
                throw planted;
            }))) {
                recorder.submit(HeldCalls.request(0));
                calls.answer(0);
                recorder.submit(HeldCalls.request(1));
            }
        });

        assertThat(thrown).isSameAs(planted).hasNoSuppressedExceptions();
    }
}
