package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.Failure;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import com.g3nretailstack.accounting.internal.async.AsyncThreads;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Records many events with a bounded number of calls in flight.
 *
 * <pre>{@code
 * try (EventRecorder recorder = accounting.events().recorder()
 *         .window(32)
 *         .onResult(result -> { if (!result.succeeded()) rejects.add(result); })
 *         .checkpoint(progress::save)
 *         .build()) {
 *     requests.forEach(recorder::submit);
 * }   // waits for the rest
 * }</pre>
 *
 * <p><b>Memory and back-pressure.</b> At most {@code window} records are open: submitted, and their result and checkpoint not yet
 * handed over. {@link #submit} waits while that many are. So a record that takes long, retries included, holds up those behind it,
 * and after a crash nothing beyond the last checkpoint plus {@code window} has been sent.
 *
 * <p><b>Order.</b> Calls run beside one another, so the service may see records in another order than they were submitted.
 * {@code onResult} is called once for each, in the order of submission, never twice at once, on a thread of the recorder.
 * {@code checkpoint} is called after it, for one or more results at a time, with the index below which every result has been handed
 * over; it only rises. Both see what earlier calls of them wrote. They must not call the recorder: that is refused.
 *
 * <p><b>Failures.</b> A record that fails is a result like any other, and the others go on, unless {@code stopOnError()} was asked
 * for. A recorder that stops (a failed record under {@code stopOnError()}, a callback that throws) takes no more records. Those in
 * flight are finished, their results handed over all the same, and the checkpoint stays at the record that stopped it. The failure is
 * thrown once, by whichever of {@code submit}, {@code await} and {@code close} comes first, with later ones suppressed in it.
 * Without {@code onResult} nobody would hear of a failed record, so then it stops the recorder.
 *
 * <p><b>Interrupts.</b> {@code submit} and {@code await} throw {@link InterruptedCallException}, unchecked like that of every other
 * call so that they can stand in a lambda, with the thread's flag set again; nothing was submitted, and what is in flight goes on. An
 * interrupted {@code close} interrupts the calls in flight as well, waits for their results, hands them over, and then throws.
 *
 * <p>Safe for use by many threads; each sees its own submissions in its own order.
 */
public final class EventRecorder implements AutoCloseable {
    private static final String OPERATION = "POST /event/record";

    private final Function<EventRecordRequest, Event> record;
    private final Executor executor;
    private final Runnable afterClose;
    private final RecordWindow window;

    EventRecorder(Builder builder, Function<EventRecordRequest, Event> record, Executor executor, Runnable afterClose) {
        this.record = record;
        this.executor = executor;
        this.afterClose = afterClose;
        this.window = new RecordWindow(builder.window, new RecordHandover(builder));
    }

    /**
     * Hands a record over to be sent, and returns its index, counted from 0; waits while the window is full.
     *
     * @throws InterruptedCallException if the thread is interrupted; the record was not taken
     * @throws CallRefusedException if the recorder is closed or has stopped; the record was not taken
     */
    public long submit(EventRecordRequest request) {
        requireNonNull(request, "request");
        window.refuseCallbacks();
        RecordSlot slot = open(request);
        try {
            executor.execute(() -> finish(slot));
        } catch (RejectedExecutionException | Error noThread) {
            // its place in the window is taken, so it must end like every other record: with a result
            slot.fail(new CallRefusedException(nothingSent().withCause(noThread), Reason.CONCURRENCY_LIMIT));
            window.handOver();
        }
        return slot.index();
    }

    private RecordSlot open(EventRecordRequest request) {
        try {
            RecordSlot slot = window.open(request);
            if (slot != null) {
                return slot;
            }
        } catch (InterruptedException interrupt) {
            throw interrupted(Effect.NONE, interrupt);
        }
        window.throwFailure();
        throw new CallRefusedException(nothingSent(), Reason.CLOSED);
    }

    private void finish(RecordSlot slot) {
        slot.run(record);
        window.handOver();
    }

    /**
     * Waits until everything submitted so far is finished and handed over.
     *
     * @throws InterruptedCallException if interrupted while it waits; what is in flight goes on, so its effect is unknown
     */
    public void await() {
        window.refuseCallbacks();
        try {
            window.await();
        } catch (InterruptedException interrupt) {
            throw interrupted(Effect.UNKNOWN, interrupt);
        }
        window.throwFailure();
    }

    /**
     * Takes no more records, and waits until the last one is finished and handed over; may be called again.
     *
     * @throws InterruptedCallException if interrupted while it waits; nothing is in flight any more, and every result was handed over
     */
    @Override
    public void close() {
        window.refuseCallbacks();
        window.close();
        try {
            window.await();
        } catch (InterruptedException interrupt) {
            window.interruptAndAwait();
            throw interrupted(Effect.UNKNOWN, interrupt);
        } finally {
            afterClose.run();
        }
        window.throwFailure();
    }

    private InterruptedCallException interrupted(Effect effect, InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        InterruptedCallException thrown =
                new InterruptedCallException(Failure.of(OPERATION, effect).withCause(interrupt));
        window.suppressFailureIn(thrown);
        return thrown;
    }

    private static Failure nothingSent() {
        return Failure.of(OPERATION, Effect.NONE);
    }

    /** Collects how a recorder is to work; not thread-safe. */
    public static final class Builder {
        private final BiFunction<EventRecordRequest, RequestOptions, Event> record;
        private RequestOptions options = RequestOptions.none();
        int window = 16;

        @Nullable Consumer<RecordResult> onResult;

        LongConsumer checkpoint = done -> {};
        boolean stopOnError;

        Builder(BiFunction<EventRecordRequest, RequestOptions, Event> record) {
            this.record = record;
        }

        /** How many records may be open at once, 1 to 1024; 16 by default. More than the client's {@code maxConcurrentCalls} wait there. */
        public Builder window(int records) {
            if (records < 1 || records > 1024) {
                throw new IllegalArgumentException("window: " + records + " (expected: 1 to 1024)");
            }
            this.window = records;
            return this;
        }

        /** The options of every call; the client's own by default. */
        public Builder options(RequestOptions forEachCall) {
            this.options = requireNonNull(forEachCall, "options");
            return this;
        }

        /** Told what became of each record, in the order of submission; see {@link EventRecorder} for its thread and its failures. */
        public Builder onResult(Consumer<RecordResult> consumer) {
            this.onResult = requireNonNull(consumer, "onResult");
            return this;
        }

        /** Told the index below which every result has been handed over; the place to make progress durable. */
        public Builder checkpoint(LongConsumer consumer) {
            this.checkpoint = requireNonNull(consumer, "checkpoint");
            return this;
        }

        /** Takes no more records once one has failed; up to {@code window - 1} behind it are in flight by then and are finished. */
        public Builder stopOnError() {
            this.stopOnError = true;
            return this;
        }

        /** Makes the recorder, with threads of its own: virtual ones where the JVM has them, else at most {@code window} daemons. */
        public EventRecorder build() {
            AsyncThreads threads = AsyncThreads.create("accounting-recorder", window, window);
            RequestOptions forEachCall = options;
            return build(request -> record.apply(request, forEachCall), threads, threads::close);
        }

        EventRecorder build(Function<EventRecordRequest, Event> call, Executor executor, Runnable afterClose) {
            return new EventRecorder(this, call, executor, afterClose);
        }
    }
}
