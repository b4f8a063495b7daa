package com.g3nretailstack.accounting.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.SetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CredentialStampedeTest {

    private static final int THREADS = 32;

    private final SetTime time = new SetTime();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStampedeOf401sAsksOnceAndAllGetTheNewValue() throws Exception {
        SuppliedCredential credential = supplied(() -> "key-" + asked.incrementAndGet());
        Secret failed = credential.current();

        List<Secret> refreshed = all(() -> credential.refresh(failed));

        assertThat(asked).hasValue(2);
        assertThat(refreshed)
                .hasSize(THREADS)
                .allMatch(secret -> secret.reveal().equals("key-2"));
    }

    @Test
    void aStampedeOfFirstAttemptsAsksOnce() throws Exception {
        SuppliedCredential credential = supplied(() -> "key-" + asked.incrementAndGet());

        List<Secret> first = all(credential::current);

        assertThat(asked).hasValue(1);
        assertThat(first).hasSize(THREADS).allMatch(secret -> secret.reveal().equals("key-1"));
    }

    @Test
    void aStampedeWithoutANewValueAsksOnceToo() throws Exception {
        SuppliedCredential credential = supplied(() -> {
            asked.incrementAndGet();
            return "key";
        });
        Secret failed = credential.current();

        List<Secret> refreshed = all(() -> credential.refresh(failed));

        assertThat(asked).hasValue(2);
        assertThat(refreshed).allMatch(secret -> secret.sameAs(failed));
    }

    @Test
    void attemptsGoOnWithTheKnownValueWhileTheSupplierThinks() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        CountDownLatch thought = new CountDownLatch(1);
        SuppliedCredential credential = supplied(() -> {
            int number = asked.incrementAndGet();
            if (number == 2) {
                thinking.countDown();
                await(thought);
            }
            return "key-" + number;
        });
        Secret failed = credential.current();

        Future<Secret> refreshing = threads.submit(() -> credential.refresh(failed));
        thinking.await();
        Secret meanwhile = credential.current();
        thought.countDown();

        assertThat(meanwhile).isSameAs(failed);
        assertThat(refreshing.get().reveal()).isEqualTo("key-2");
    }

    private SuppliedCredential supplied(Supplier<String> supplier) {
        return new SuppliedCredential(CredentialKind.API_KEY, supplier, time);
    }

    private List<Secret> all(Supplier<Secret> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Secret>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return task.get();
            }));
        }
        List<Secret> results = new ArrayList<>();
        for (Future<Secret> each : running) {
            results.add(each.get());
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
