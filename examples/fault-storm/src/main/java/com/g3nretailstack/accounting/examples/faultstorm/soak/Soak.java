package com.g3nretailstack.accounting.examples.faultstorm.soak;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.faultstorm.weather.StormyService;
import com.g3nretailstack.accounting.examples.faultstorm.work.Work;
import com.g3nretailstack.accounting.examples.faultstorm.work.World;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Mixed operations at a fixed rate for a long time, with faults on.
 *
 * <p>Each operation is due at its time whether or not those before it have ended, and is timed from then on: a client that falls
 * behind is seen to. Memory and threads are looked at when the load has warmed up, and at the end.
 */
public final class Soak {
    private static final int INVOICES = 200;
    private static final int CALLERS = 64;
    private static final double WARM_UP = 0.25;

    private final long seed;
    private final Duration duration;
    private final int perSecond;
    private final SoakCount count = new SoakCount();

    /** A soak of so many operations a second. */
    public Soak(long seed, Duration duration, int perSecond) {
        this.seed = seed;
        this.duration = duration;
        this.perSecond = perSecond;
    }

    /** Holds the load, and says what it came to. */
    public SoakReport run() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(seed);
                AccountingClient calm = client(server.directUrl(), server).build();
                AccountingClient loaded = client(server.relayUrl(), server)
                        .retryPolicy(brisk())
                        .attemptTimeout(Duration.ofSeconds(3))
                        .callTimeout(Duration.ofSeconds(15))
                        .callFactory(StormyService::dated)
                        .build()) {
            Work work = new Work(loaded, World.begin(calm, Instant.now(), INVOICES));
            long warmUp = (long) (operations() * WARM_UP);
            hold(work, server, 0, warmUp);
            Vitals warm = Vitals.take();
            hold(work, server, warmUp, operations());
            Vitals end = Vitals.take();
            long events = calm.events().list(EventListRequest.builder().build()).stream()
                    .count();
            return new SoakReport(duration, perSecond, count, warm, end, events - World.EVENTS);
        }
    }

    private long operations() {
        return duration.toSeconds() * perSecond;
    }

    private void hold(Work work, ServerProcess server, long from, long to) throws IOException, InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        long began = System.nanoTime();
        for (long i = from; i < to; i++) {
            long due = began + (i - from) * TimeUnit.SECONDS.toNanos(1) / perSecond;
            waitUntil(due);
            long number = i;
            callers.execute(() -> perform(work, number, due));
            if (i % (10L * perSecond) == 0) {
                server.sweep();
            }
        }
        callers.shutdown();
        if (!callers.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("hung: operations have not ended a minute after the last one was due");
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void perform(Work work, long number, long due) {
        try {
            Work.Done done = work.once("op" + number, new SplittableRandom(seed ^ number).split());
            count.done(done, System.nanoTime() - due);
        } catch (RuntimeException | Error none) {
            count.surprise(none);
        }
    }

    private static AccountingClientBuilder client(String baseUrl, ServerProcess server) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .credentials(Credentials.apiKey(server.apiKey()))
                .context(context ->
                        context.orgcode(SoakServer.ORG).facility("lg-1").channel("WEB"));
    }

    private static RetryPolicy brisk() {
        return RetryPolicy.builder()
                .baseDelay(Duration.ofMillis(20))
                .maxDelay(Duration.ofMillis(200))
                .maxRetryAfter(Duration.ofMillis(200))
                .build();
    }
}
