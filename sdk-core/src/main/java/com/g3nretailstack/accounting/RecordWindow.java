package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.model.EventRecordRequest;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The open records of a recorder, oldest first.
 *
 * <p>Whoever finishes a record tries to hand results over. One thread at a time does: it takes the finished ones at the head, hands
 * them over outside the lock, and only then makes room for new ones.
 */
final class RecordWindow {
    private final int size;
    private final RecordHandover handover;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<RecordSlot> open = new ArrayDeque<>();
    private @Nullable Thread handingOver;
    private long opened;
    private long released;
    private boolean closed;

    RecordWindow(int size, RecordHandover handover) {
        this.size = size;
        this.handover = handover;
    }

    /** Takes a place in the window, waited for; null when no more are taken. */
    @Nullable RecordSlot open(EventRecordRequest request) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (takesMore() && open.size() >= size) {
                changed.await();
            }
            return takesMore() ? append(request) : null;
        } finally {
            lock.unlock();
        }
    }

    private boolean takesMore() {
        return !closed && !handover.stopped();
    }

    private RecordSlot append(EventRecordRequest request) {
        RecordSlot slot = new RecordSlot(opened++, request);
        open.addLast(slot);
        return slot;
    }

    /** Hands over what is finished at the head of the window, unless another thread is at it. */
    void handOver() {
        List<RecordResult> finished = takeFinished();
        while (!finished.isEmpty()) {
            handover.accept(finished);
            release(finished.size());
            finished = takeFinished();
        }
    }

    private List<RecordResult> takeFinished() {
        lock.lock();
        try {
            List<RecordResult> finished = handingOver == null ? finishedAtTheHead() : List.of();
            if (!finished.isEmpty()) {
                handingOver = Thread.currentThread();
            }
            return finished;
        } finally {
            lock.unlock();
        }
    }

    private List<RecordResult> finishedAtTheHead() {
        List<RecordResult> finished = new ArrayList<>();
        for (RecordSlot slot : open) {
            RecordResult result = slot.result();
            if (result == null) {
                return finished;
            }
            finished.add(result);
        }
        return finished;
    }

    private void release(int count) {
        lock.lock();
        try {
            for (int i = 0; i < count; i++) {
                open.removeFirst();
            }
            released += count;
            handingOver = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything opened before this call has been handed over. */
    void await() throws InterruptedException {
        lock.lock();
        try {
            long target = opened;
            while (released < target) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Interrupts what is in flight, and waits for its results whatever happens. */
    void interruptAndAwait() {
        lock.lock();
        try {
            open.forEach(RecordSlot::interrupt);
            while (!open.isEmpty()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A callback that waited for the recorder would wait for itself. */
    void refuseCallbacks() {
        lock.lock();
        try {
            if (handingOver == Thread.currentThread()) {
                throw new IllegalStateException("a callback of the recorder must not call the recorder");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Throws what stopped the recorder, if something did and nobody was told yet. */
    void throwFailure() {
        Throwable failure = handover.takeFailure();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException known) {
            throw known;
        }
        if (failure != null) {
            throw new UndeclaredThrowableException(failure);
        }
    }

    void suppressFailureIn(Throwable thrown) {
        Throwable failure = handover.takeFailure();
        if (failure != null) {
            thrown.addSuppressed(failure);
        }
    }
}
