package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.g3nretailstack.accounting.error.InterruptedCallException;
import com.g3nretailstack.accounting.model.ServiceStat;
import com.g3nretailstack.accounting.testing.CallerThreads;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.PinnedThreads;
import com.g3nretailstack.accounting.testing.TallyServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of callers at once over a limit of 64: virtual threads where the JVM has them, on Java 17 fewer and of the platform. */
@Timeout(60) // not a measurement: a lost wake-up would be waited for for ever
class ManyCallersTest {
    private static final int LIMIT = 64;
    private static final int CALLERS = CallerThreads.areVirtual() ? 10_000 : 500;
    private static final int FEWER_CALLERS = CALLERS / 4;

    @Test
    void allAreServedAndNoMoreThanTheLimitAtOnce() throws Exception {
        CountDownLatch together = new CountDownLatch(LIMIT);
        AtomicInteger served = new AtomicInteger();
        try (TallyServer server = new TallyServer(Http.STAT, number -> {
                    together.countDown();
                    together.await();
                });
                AccountingClient client = client(server)) {
            CallerThreads.join(CallerThreads.start(CALLERS, () -> {
                client.stat().get();
                served.incrementAndGet();
            }));

            assertThat(served).hasValue(CALLERS);
            assertThat(server.requests()).isEqualTo(CALLERS);
            assertThat(server.mostAtOnce()).isEqualTo(LIMIT);
            assertThat(server.connections()).isEqualTo(LIMIT);
        }
    }

    @Test
    void noVirtualThreadIsPinned() throws Exception {
        assumeTrue(CallerThreads.areVirtual(), "virtual threads come with Java 21");
        try (PinnedThreads pinned = new PinnedThreads();
                TallyServer server = new TallyServer(Http.STAT);
                AccountingClient client = client(server)) {
            client.stat().get(); // classes are initialised once, and whoever waits for that is pinned
            CallerThreads.join(CallerThreads.start(
                    CALLERS,
                    () -> client.with(context -> context.channel("POS")).stat().get()));
            CallerThreads.join(CallerThreads.start(1, Planted::touch));

            List<String> stacks = pinned.stacks();

            assertThat(stacks)
                    .as("the one that shows that the recording sees them")
                    .hasSize(1);
            assertThat(stacks.get(0)).contains("Planted");
        }
    }

    @Test
    void interruptedCallersEndWhereverTheyAreAndLeaveTheirPlacesToOthers() throws Exception {
        Held held = new Held();
        AtomicInteger served = new AtomicInteger();
        AtomicInteger interrupted = new AtomicInteger();
        try (TallyServer server = new TallyServer(Http.STAT, held);
                AccountingClient client = client(server)) {
            List<Thread> callers = CallerThreads.start(FEWER_CALLERS, () -> {
                try {
                    client.stat().get();
                    served.incrementAndGet();
                } catch (InterruptedCallException e) {
                    interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                }
            });
            held.untilFull();
            List<Thread> thirds = everyThird(callers);

            thirds.forEach(Thread::interrupt);

            CallerThreads.join(thirds);
            assertThat(interrupted).hasValue(thirds.size());
            assertThat(served).hasValue(0);
            held.letGo();
            CallerThreads.join(callers);
            assertThat(served).hasValue(FEWER_CALLERS - thirds.size());
            assertThatTheLimitIsWhole(server, client);
        }
    }

    @Test
    void cancelledFuturesEndAndLeaveTheirPlacesToOthers() throws Exception {
        Held held = new Held();
        try (TallyServer server = new TallyServer(Http.STAT, held);
                AccountingClient client = client(server)) {
            List<CompletableFuture<ServiceStat>> futures = new ArrayList<>();
            for (int i = 0; i < FEWER_CALLERS; i++) {
                futures.add(client.async(one -> one.stat().get()));
            }
            held.untilFull();
            List<CompletableFuture<ServiceStat>> thirds = everyThird(futures);

            thirds.forEach(future -> future.cancel(true));

            held.letGo();
            futures.removeIf(CompletableFuture::isCancelled);
            assertThat(futures)
                    .allSatisfy(future -> assertThat(future.join().status()).isEqualTo("ok"));
            assertThatTheLimitIsWhole(server, client);
        }
    }

    private static <T> List<T> everyThird(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(number -> number % 3 == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** As many calls as the limit allows meet at the server, twice over, and no more: no place was lost and none was made. */
    private static void assertThatTheLimitIsWhole(TallyServer server, AccountingClient client) throws Exception {
        CyclicBarrier all = new CyclicBarrier(LIMIT);
        AtomicInteger here = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.turn(number -> {
            most.accumulateAndGet(here.incrementAndGet(), Math::max);
            all.await();
            here.decrementAndGet();
        });

        CallerThreads.join(CallerThreads.start(2 * LIMIT, () -> client.stat().get()));

        assertThat(most).hasValue(LIMIT);
    }

    private static AccountingClient client(TallyServer server) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME")
                .maxConcurrentCalls(LIMIT)
                .build();
    }

    /** Lets no request go until it is told to. */
    private static final class Held implements TallyServer.Turn {
        private final CountDownLatch full = new CountDownLatch(LIMIT);
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public void await(int number) throws InterruptedException {
            full.countDown();
            letGo.await();
        }

        void untilFull() throws InterruptedException {
            full.await();
        }

        void letGo() {
            letGo.countDown();
        }
    }

    /** Waits while its class is initialised, which pins on every JVM. */
    private static final class Planted {
        static {
            LockSupport.parkNanos(1_000_000);
        }

        static void touch() {}
    }
}
