package com.g3nretailstack.accounting.examples.faultstorm.socket;

import com.g3nretailstack.accounting.examples.faultstorm.weather.Elements;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Stranger;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The elements of a storm on a real wire. Thread-safe. */
final class SocketElements implements Elements, AutoCloseable {
    private static final String[] ROLES = {"acct_view", "acct_export_admin", "finance_audit"};

    private final MockAccounting mock;
    private final MockOrg org;
    private final ShiftedTime time;
    private final Stranger stranger;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "fault-storm-later");
        thread.setDaemon(true);
        return thread;
    });
    private final Phaser waiting = new Phaser(1);
    private volatile String session;

    SocketElements(MockAccounting mock, MockOrg org, ShiftedTime time) {
        this.mock = mock;
        this.org = org;
        this.time = time;
        this.stranger = new Stranger(org.orgcode(), org.apiKey());
        this.session = org.newSession(ROLES);
    }

    /** The session that is good now. */
    String session() {
        return session;
    }

    @Override
    public void later(Duration delay, Runnable action) {
        waiting.register();
        Future<?> unused = later.schedule(
                () -> {
                    try {
                        action.run();
                    } finally {
                        waiting.arriveAndDeregister();
                    }
                },
                delay.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    @Override
    public Stranger stranger() {
        return stranger;
    }

    @Override
    public synchronized void expireSession() {
        String expired = session;
        session = org.newSession(ROLES);
        org.revoke(expired);
    }

    @Override
    public void moveClocks(Duration client, Duration service) {
        time.isOff(client);
        mock.clock().followSystem();
        mock.clock().advance(service);
    }

    /** Waits for all that was put off, and sets the clocks right. */
    void calmDown() {
        waiting.arriveAndAwaitAdvance();
        time.isOff(Duration.ZERO);
        mock.clock().followSystem();
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
