package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread run at a time, on a clock that stands still while it runs.
 *
 * <p>A thread runs until it waits; then the clock moves on to whatever is due next, and that goes on. Nobody waits in earnest, and
 * how long things take decides who comes first: with the same durations everything happens in the same order again.
 */
final class Conductor implements TimeSource {
    private static final long HUNG_AFTER_SECONDS = 60;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fault-storm-player");
        thread.setDaemon(true);
        return thread;
    });

    private final Instant start;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::atNanos).thenComparingLong(Due::number));
    private final CountDownLatch over = new CountDownLatch(1);
    private long nanos;
    private long scheduled;
    private Duration clientClock = Duration.ZERO;
    private @Nullable Player current;
    private @Nullable Throwable broken;

    /** A conductor whose clock begins at an instant. */
    Conductor(Instant start) {
        this.start = start;
    }

    /** Something that happens at a time: a thread goes on, or an action runs. */
    private record Due(
            long atNanos,
            long number,
            @Nullable Player player,
            @Nullable Runnable action) {}

    private static final class Player {
        private final Semaphore baton = new Semaphore(0);
    }

    /** Runs all parts, each on a thread of its own, one at a time, and all that is due when they have ended. */
    void play(List<? extends Runnable> parts) throws InterruptedException {
        for (Runnable part : parts) {
            Player player = new Player();
            add(Duration.ZERO, player, null);
            THREADS.execute(() -> play(player, part));
        }
        pass();
        if (!over.await(HUNG_AFTER_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("hung: a thread waits for something that the conductor does not know of");
        }
        if (broken != null) {
            throw new IllegalStateException("a part broke off", broken);
        }
    }

    private void play(Player player, Runnable part) {
        player.baton.acquireUninterruptibly();
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            broken = e;
        }
        pass();
    }

    /** Lets the next thread go on, or ends it all; the calling one has nothing to do any more. */
    private void pass() {
        Player next = next();
        if (next == null) {
            over.countDown();
        } else {
            next.baton.release();
        }
    }

    private @Nullable Player next() {
        while (!due.isEmpty()) {
            Due now = due.remove();
            nanos = Math.max(nanos, now.atNanos());
            if (now.action() != null) {
                now.action().run();
            }
            if (now.player() != null) {
                current = now.player();
                return current;
            }
        }
        return null;
    }

    private void add(Duration delay, @Nullable Player player, @Nullable Runnable action) {
        due.add(new Due(nanos + Math.max(0, delay.toNanos()), scheduled++, player, action));
    }

    /** Runs an action later, while others go on; it must not wait. */
    void later(Duration delay, Runnable action) {
        add(delay, null, action);
    }

    @Override
    public void sleep(Duration duration) {
        Player sleeper = current;
        add(duration, sleeper, null);
        Player next = next();
        if (next != sleeper && sleeper != null && next != null) {
            next.baton.release();
            sleeper.baton.acquireUninterruptibly();
        }
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant now() {
        return start.plusNanos(nanos).plus(clientClock);
    }

    /** What a clock that nobody moves shows. */
    Instant trueTime() {
        return start.plusNanos(nanos);
    }

    /** Sets how far the clients' clock is off. */
    void clientClockIsOff(Duration by) {
        clientClock = by;
    }
}
