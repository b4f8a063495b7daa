package com.g3nretailstack.accounting.internal.interrupt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // not a measurement: without the watch these tests would hang for ever
class InterruptWatchTest {
    private final InterruptWatch watch = new InterruptWatch(Duration.ofMillis(1), Duration.ofMillis(5));
    private final OkHttpClient client = new OkHttpClient.Builder()
            .readTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .build();
    private ServerSocket silent;

    @BeforeEach
    void listenAndNeverAnswer() throws IOException {
        silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void everyDaemonEndsOnceNothingIsInFlight() throws Exception {
        silent.close();
        client.connectionPool().evictAll();
        assertThat(watch.watched()).isZero();
        for (Thread daemon : daemons()) {
            daemon.join();
        }
        assertThat(watch.awake()).isFalse();
    }

    @Test
    void anInterruptedThreadReturnsFromASocketThatNeverAnswers() throws Exception {
        Caller caller = new Caller();
        caller.thread.start();
        try (Socket connection = silent.accept()) {
            connection.getInputStream().read(); // the request is on its way, so the caller waits for the answer

            caller.thread.interrupt();
            caller.thread.join();
        }

        assertThat(caller.thrown.get()).isInstanceOf(IOException.class);
        assertThat(caller.flagAfterwards).isTrue();
        assertThat(caller.watched.join().cancelled()).isTrue();
        assertThat(caller.call.isCanceled()).isTrue();
    }

    @Test
    void anInterruptEndsItsOwnCallAndNoOther() throws Exception {
        Caller one = new Caller();
        Caller other = new Caller();
        one.thread.start();
        other.thread.start();
        try (Socket first = silent.accept();
                Socket second = silent.accept()) {
            first.getInputStream().read();
            second.getInputStream().read();

            one.thread.interrupt();
            one.thread.join();

            assertThat(one.call.isCanceled()).isTrue();
            assertThat(watch.watched()).isEqualTo(1);
        }
        other.thread.join();
        assertThat(other.call.isCanceled()).isFalse();
        assertThat(other.watched.join().cancelled()).isFalse();
        assertThat(other.flagAfterwards).isFalse();
    }

    @Test
    void aThreadThatWasInterruptedBeforeTheCallIsSeenToo() {
        Call call = callToSilence();
        Thread.currentThread().interrupt();
        try (WatchedCall watched = watch.register(call)) {
            assertThatThrownBy(watched::execute).isInstanceOf(IOException.class);
            assertThat(watched.cancelled()).isTrue();
            assertThat(call.isCanceled()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aClosedCallIsWatchedNoMore() {
        Call closed = callToSilence();
        WatchedCall watched = watch.register(closed);
        watched.close();
        watched.close();

        Thread.currentThread().interrupt();
        cancelledByTheWatch(callToSilence(), watch);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(watched.cancelled()).isFalse();
        assertThat(closed.isCanceled()).isFalse();
    }

    @Test
    void theDaemonEndsWhenIdleAndStartsAgainOnDemand() throws Exception {
        for (int round = 0; round < 5; round++) {
            WatchedCall watched = watch.register(callToSilence());
            Thread daemon = onlyDaemon();
            assertThat(daemon.isDaemon()).isTrue();
            assertThat(daemon.getContextClassLoader()).isNull();

            watched.close();
            daemon.join();

            assertThat(watch.awake()).isFalse();
        }
    }

    @Test
    void noCallIsMissedWhileTheDaemonFallsAsleep() {
        InterruptWatch restless = new InterruptWatch(Duration.ofNanos(1), Duration.ofNanos(1));
        for (int round = 0; round < 500; round++) {
            Call call = callToSilence();
            Thread.currentThread().interrupt();

            cancelledByTheWatch(call, restless);

            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(restless.watched()).isZero();
    }

    @Test
    void aFlagThatSomethingBelowHasClearedIsSetAgain() {
        WatchedCall watched = watch.register(callToSilence());
        Thread.currentThread().interrupt();
        while (!watched.cancelled()) {
            Thread.onSpinWait();
        }
        assertThat(Thread.interrupted()).isTrue();

        watched.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void manyCallsShareOneDaemon() {
        List<WatchedCall> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(watch.register(callToSilence()));
        }

        assertThat(daemons()).hasSize(1);

        calls.forEach(WatchedCall::close);
    }

    private static void cancelledByTheWatch(Call call, InterruptWatch watch) {
        try (WatchedCall watched = watch.register(call)) {
            while (!watched.cancelled() || !call.isCanceled()) {
                Thread.onSpinWait(); // the time-out of the class ends a wait for a watch that has missed it
            }
        }
    }

    private static Thread onlyDaemon() {
        assertThat(daemons()).hasSize(1);
        return daemons().get(0);
    }

    private static List<Thread> daemons() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("accounting-interrupt-watch"))
                .toList();
    }

    private Call callToSilence() {
        return client.newCall(new Request.Builder()
                .url("http://127.0.0.1:" + silent.getLocalPort() + "/stat")
                .build());
    }

    /** A thread with one watched call that is never answered. */
    private final class Caller {
        final Call call = callToSilence();
        final CompletableFuture<WatchedCall> watched = new CompletableFuture<>();
        final AtomicReference<Throwable> thrown = new AtomicReference<>();
        final Thread thread = new Thread(this::run);
        volatile boolean flagAfterwards;

        private void run() {
            try (WatchedCall mine = watch.register(call)) {
                watched.complete(mine);
                answer();
            }
            flagAfterwards = Thread.currentThread().isInterrupted();
        }

        private void answer() {
            try (Response response = watched.join().execute()) {
                thrown.set(new AssertionError("answered " + response.code()));
            } catch (IOException e) {
                thrown.set(e);
            }
        }
    }
}
