package com.g3nretailstack.accounting.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // not a measurement: a look-up that is not given up would be waited for for an hour
class InterruptibleDnsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final List<InetAddress> found = List.of(InetAddress.getLoopbackAddress());
    private final AtomicInteger asked = new AtomicInteger();
    private final CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final Dns held = host -> {
        asked.incrementAndGet();
        underWay.countDown();
        return answer.join(); // does not see an interrupt
    };

    @AfterEach
    void letGo() {
        answer.complete(found);
        Thread.interrupted();
    }

    @Test
    void answersWithWhatTheResolverFound() throws Exception {
        answer.complete(found);

        assertThat(new InterruptibleDns(held, LONG).lookup("shop.example")).isEqualTo(found);
    }

    @Test
    void failsWithWhatTheResolverFailedWith() {
        UnknownHostException planted = new UnknownHostException("planted");
        InterruptibleDns dns = new InterruptibleDns(
                host -> {
                    throw planted;
                },
                LONG);

        assertThatThrownBy(() -> dns.lookup("shop.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("shop.example")
                .hasCause(planted);
    }

    @Test
    void anInterruptEndsTheWaitAndTheFlagStays() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new InterruptibleDns(held, LONG).lookup("shop.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aResolverThatFindsNoEndIsGivenUp() {
        UnknownHostException late = catchThrowableOfType(
                UnknownHostException.class,
                () -> new InterruptibleDns(held, Duration.ofMillis(10)).lookup("shop.example"));

        assertThat(late).hasMessage("shop.example: no answer for PT0.01S");
    }

    @Test
    void oneQuestionServesAllWhoWaitForAName() throws Exception {
        InterruptibleDns dns = new InterruptibleDns(held, LONG);
        FutureTask<List<InetAddress>> first = new FutureTask<>(() -> dns.lookup("shop.example"));
        FutureTask<List<InetAddress>> second = new FutureTask<>(() -> dns.lookup("shop.example"));
        new Thread(first).start();
        underWay.await();
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        answer.complete(found);

        assertThat(first.get()).isEqualTo(found);
        assertThat(second.get()).isEqualTo(found);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameIsAskedForAnewOnceItWasAnswered() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        InterruptibleDns dns = new InterruptibleDns(
                host -> {
                    twice.countDown();
                    return found;
                },
                LONG);

        while (twice.getCount() > 0) { // the time-out of the class ends a wait for an answer that is kept for ever
            dns.lookup("shop.example");
        }
    }
}
