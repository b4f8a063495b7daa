package com.g3nretailstack.accounting.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.SetTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CredentialStampedeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int THREADS = 32;

    private final AtomicInteger asked = new AtomicInteger();
    private final List<Thread> stampede = new CopyOnWriteArrayList<>();

    @Test
    void aStampedeOf401sAsksOnceAndAllGetTheNewValue() throws Exception {
        SuppliedCredential credential = supplied(() -> "key-" + numberOnceAllWait());
        Secret failed = credential.current(PATIENCE);

        List<Secret> refreshed = all(() -> credential.refresh(failed, PATIENCE));

        assertThat(asked).hasValue(2);
        assertThat(refreshed)
                .hasSize(THREADS)
                .allMatch(secret -> secret.reveal().equals("key-2"));
    }

    @Test
    void aStampedeOfFirstAttemptsAsksOnce() throws Exception {
        SuppliedCredential credential = supplied(() -> "key-" + numberOnceAllWait());

        List<Secret> first = all(() -> credential.current(PATIENCE));

        assertThat(asked).hasValue(1);
        assertThat(first).hasSize(THREADS).allMatch(secret -> secret.reveal().equals("key-1"));
    }

    @Test
    void aStampedeWithoutANewValueAsksOnceToo() throws Exception {
        SuppliedCredential credential = supplied(() -> numberOnceAllWait() > 0 ? "key" : "never");
        Secret failed = credential.current(PATIENCE);

        List<Secret> refreshed = all(() -> credential.refresh(failed, PATIENCE));

        assertThat(asked).hasValue(2);
        assertThat(refreshed).hasSize(THREADS).allMatch(secret -> secret.sameAs(failed));
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
        Secret failed = credential.current(PATIENCE);

        FutureTask<Secret> refreshing = new FutureTask<>(() -> credential.refresh(failed, PATIENCE));
        new Thread(refreshing, "refreshing").start();
        await(thinking);
        Secret meanwhile = credential.current(PATIENCE);
        thought.countDown();

        assertThat(meanwhile).isSameAs(failed);
        assertThat(refreshing.get().reveal()).isEqualTo("key-2");
    }

    @Test
    void whoWaitsForASupplierThatHangsWaitsNoLongerThanItsPatience() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        CountDownLatch thought = new CountDownLatch(1);
        SuppliedCredential credential = supplied(() -> {
            thinking.countDown();
            await(thought);
            return "key";
        });
        FutureTask<Secret> asking = new FutureTask<>(() -> credential.current(PATIENCE));
        new Thread(asking, "asking").start();
        await(thinking);

        assertThatThrownBy(() -> credential.current(Duration.ofNanos(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("api-key: the supplier is still busy with another call");

        thought.countDown();
        assertThat(asking.get().reveal()).isEqualTo("key");
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        CountDownLatch thought = new CountDownLatch(1);
        SuppliedCredential credential = supplied(() -> {
            thinking.countDown();
            await(thought);
            return "key";
        });
        new Thread(() -> credential.current(PATIENCE), "asking").start();
        await(thinking);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> credential.current(PATIENCE)).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        thought.countDown();
    }

    private static SuppliedCredential supplied(Supplier<String> supplier) {
        return new SuppliedCredential(CredentialKind.API_KEY, supplier, new SetTime());
    }

    // answers only when the whole stampede stands at the door, so that the race is always run
    private int numberOnceAllWait() {
        while (!stampede.stream().allMatch(CredentialStampedeTest::waitsOrIsDone)) {
            Thread.onSpinWait();
        }
        return asked.incrementAndGet();
    }

    private static boolean waitsOrIsDone(Thread thread) {
        return thread == Thread.currentThread()
                || thread.getState() == Thread.State.TIMED_WAITING
                || thread.getState() == Thread.State.TERMINATED;
    }

    private List<Secret> all(Supplier<Secret> task) throws Exception {
        List<FutureTask<Secret>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            FutureTask<Secret> each = new FutureTask<>(task::get);
            tasks.add(each);
            threads.add(new Thread(each, "stampede-" + i));
        }
        stampede.addAll(threads);
        threads.forEach(Thread::start);
        List<Secret> results = new ArrayList<>();
        for (FutureTask<Secret> each : tasks) {
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
