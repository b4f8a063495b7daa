package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of a recorder that are answered when the test says so, each on a thread of its own. */
final class HeldCalls {
    final AtomicInteger closed = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, Held> held = new ConcurrentSkipListMap<>();
    private final Semaphore arrived = new Semaphore(0);

    private record Held(Thread thread, CompletableFuture<Event> answer) {}

    static EventRecordRequest request(int number) {
        return EventRecordRequest.builder()
                .type(EventType.SALE)
                .amount(BigDecimal.ONE)
                .currency("GBP")
                .reason(Integer.toString(number))
                .build();
    }

    static Event event(int number) {
        return Event.builder()
                .eventId("event-" + number)
                .type(EventType.SALE)
                .amount(BigDecimal.ONE)
                .currency("GBP")
                .build();
    }

    EventRecorder.Builder builder() {
        return new EventRecorder.Builder((request, options) -> record(request));
    }

    EventRecorder build(EventRecorder.Builder builder) {
        return builder.build(this::record, this::execute, closed::incrementAndGet);
    }

    /** Returns when the call has begun, so that a test which has submitted something can answer it. */
    private void execute(Runnable task) {
        new Thread(task).start();
        arrived.acquireUninterruptibly();
    }

    Event record(EventRecordRequest request) {
        Held call = new Held(Thread.currentThread(), new CompletableFuture<>());
        held.put(Integer.valueOf(requireNonNull(request.reason())), call);
        arrived.release();
        try {
            return call.answer.get();
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException("interrupted");
        } catch (ExecutionException failure) {
            throw (RuntimeException) requireNonNull(failure.getCause());
        }
    }

    /** The numbers of the requests that were begun and not answered. */
    List<Integer> open() {
        return List.copyOf(held.keySet());
    }

    /** Lets the call succeed; returns when its thread has handed over what there was to hand over. */
    void answer(int number) {
        Held call = requireNonNull(held.remove(number));
        call.answer.complete(event(number));
        join(call.thread);
    }

    /** Lets the call fail; returns when its thread has handed over what there was to hand over. */
    void fail(int number, RuntimeException failure) {
        Held call = requireNonNull(held.remove(number));
        call.answer.completeExceptionally(failure);
        join(call.thread);
    }

    /** Returns when the thread waits for something. */
    static void untilWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
