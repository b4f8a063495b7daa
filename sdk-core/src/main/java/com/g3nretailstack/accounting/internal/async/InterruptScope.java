package com.g3nretailstack.accounting.internal.async;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries an interrupt to one task, and to nothing else that its thread does.
 *
 * <p>For one task that is run once. An interrupt that comes before the task begins meets it as it begins; one that comes after
 * it has ended does nothing; one that comes in between is taken back when the task ends without having noticed it. Safe for use by
 * many threads.
 */
public final class InterruptScope {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread runner;
    private boolean interrupted;

    /** Runs the task in the calling thread. */
    public <T extends @Nullable Object> T run(Supplier<T> task) {
        enter();
        try {
            return task.get();
        } finally {
            exit();
        }
    }

    /** Interrupts the thread that runs the task, now or as soon as one does. */
    public void interrupt() {
        lock.lock();
        try {
            interrupted = true;
            if (runner != null) {
                runner.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        lock.lock();
        try {
            runner = Thread.currentThread();
            if (interrupted) {
                runner.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void exit() {
        lock.lock();
        try {
            runner = null;
            if (interrupted) {
                Thread.interrupted(); // ours, and perhaps unseen: the next task on this thread must not find it
            }
        } finally {
            lock.unlock();
        }
    }
}
