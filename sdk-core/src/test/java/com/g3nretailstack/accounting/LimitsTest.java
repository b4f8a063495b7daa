package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireServer;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Concurrency, pace and circuit breaker. */
@Timeout(60) // not a measurement: what is lost would be waited for for ever
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class LimitsTest {
    private final SetTime time = new SetTime();

    @Test
    void neverMoreAttemptsInFlightThanAllowedAndEveryCallGetsItsTurn() throws Exception {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (WireServer server = new WireServer((request, out) -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    three.await();
                    inFlight.decrementAndGet();
                    out.write(Http.STAT.getBytes(UTF_8));
                });
                AccountingClient client =
                        Shop.builder(server).maxConcurrentCalls(3).build()) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < 39; i++) {
                all.add(client.async(one -> one.stat().get()));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

            assertThat(most.get()).isEqualTo(3);
            assertThat(server.requests()).hasSize(39);
        }
    }

    @Test
    void aCallThatGetsNoTurnBeforeItsDeadlineIsRefusedWithoutEffect() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore answer = new Semaphore(0);
        try (WireServer server = new WireServer((request, out) -> {
                    begun.countDown();
                    answer.acquire();
                    out.write(Http.STAT.getBytes(UTF_8));
                });
                AccountingClient client =
                        Shop.builder(server).maxConcurrentCalls(1).build()) {
            CompletableFuture<?> first = client.async(one -> one.stat().get());
            begun.await();

            CallRefusedException refused = catchThrowableOfType(
                    CallRefusedException.class,
                    () -> client.events()
                            .record(
                                    com.g3nretailstack.accounting.testing.Sales.sale(1),
                                    RequestOptions.builder()
                                            .timeout(Duration.ofMillis(20))
                                            .build()));
            answer.release();

            assertThat(refused.reason()).isEqualTo(Reason.CONCURRENCY_LIMIT);
            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused.isRetrySafe()).isTrue();
            first.join();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aFailedAttemptGivesItsTurnBack() throws Exception {
        try (WireServer server = WireServer.always(Http.error("500 Oops", "internal-error"));
                AccountingClient client = Shop.builder(server)
                        .maxConcurrentCalls(1)
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> client.stat().get()).isInstanceOf(ServerException.class);
            }
        }
    }

    @Test
    void oneOrganisationGoesAtThePaceOfTheAddressWhichIsTheSlower() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = paced(server).build()) {
            long begun = time.nanoTime();
            for (int i = 0; i < 21; i++) {
                client.stat().get();
            }

            // a permit per period of 150 ms; the first may come at any point of the first period
            assertThat(Duration.ofNanos(time.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(19 * 150), Duration.ofMillis(21 * 150));
        }
    }

    @Test
    void twoOrganisationsShareThePaceOfTheAddress() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient one = paced(server).build()) {
            AccountingClient two = one.with(context -> context.orgcode("OTHER"));
            long begun = time.nanoTime();
            for (int i = 0; i < 10; i++) {
                one.stat().get();
                two.stat().get();
            }

            assertThat(Duration.ofNanos(time.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(18 * 150), Duration.ofMillis(20 * 150));
        }
    }

    @Test
    void thePaceIsOffUnlessAskedFor() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).time(time).build()) {
            long begun = time.nanoTime();
            for (int i = 0; i < 10; i++) {
                client.stat().get();
            }

            assertThat(time.nanoTime()).isEqualTo(begun);
        }
    }

    @Test
    void aWaitBeyondTheDeadlineIsRefusedAtOnceAndTakesNoPermitFromOthers() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = paced(server).build()) {
            RequestOptions hasty =
                    RequestOptions.builder().timeout(Duration.ofNanos(1)).build();
            client.stat().get();
            client.stat().get();
            long begun = time.nanoTime();

            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> client.stat().get(hasty))
                        .isInstanceOf(CallRefusedException.class)
                        .hasFieldOrPropertyWithValue("reason", Reason.RATE_LIMIT)
                        .hasFieldOrPropertyWithValue("effect", Effect.NONE);
            }
            assertThat(time.nanoTime()).isEqualTo(begun);
            client.stat().get();

            assertThat(Duration.ofNanos(time.nanoTime() - begun)).isLessThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    @Test
    void aCallWithMoreTimeThanItsClientGivesWaitsForItsTurn() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client =
                        paced(server).callTimeout(Duration.ofMillis(20)).build()) {
            RequestOptions patient =
                    RequestOptions.builder().timeout(Duration.ofMinutes(1)).build();

            for (int i = 0; i < 5; i++) {
                client.stat().get(patient);
            }

            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void theBreakerOpensOnceHalfOf20CallsFailedWith5xxAndClosesAgainAfter30Seconds() throws Exception {
        AtomicReference<String> answer = new AtomicReference<>(Http.error("500 Oops", "internal-error"));
        try (WireServer server =
                        new WireServer((request, out) -> out.write(answer.get().getBytes(UTF_8)));
                AccountingClient client = breaking(server)) {
            failing(client, 20, ServerException.class);

            CallRefusedException open = catchThrowableOfType(CallRefusedException.class, () -> Shop.record(client, 1));
            assertThat(open.reason()).isEqualTo(Reason.CIRCUIT_OPEN);
            assertThat(open.effect()).isEqualTo(Effect.NONE);
            assertThat(server.requests()).hasSize(20);

            time.advance(Duration.ofMillis(29_999));
            failing(client, 1, CallRefusedException.class);
            time.advance(Duration.ofMillis(2));
            answer.set(Http.STAT);
            for (int i = 0; i < 4; i++) {
                client.stat().get();
            }
        }
    }

    @Test
    void theBreakerOpensAgainWhereTheTriesAfter30SecondsFail() throws Exception {
        try (WireServer server = WireServer.always(Http.error("503 Busy", "internal-error"));
                AccountingClient client = breaking(server)) {
            failing(client, 20, ServerException.class);
            time.advance(Duration.ofMillis(30_001));

            failing(client, 3, ServerException.class);

            failing(client, 1, CallRefusedException.class);
            assertThat(server.requests()).hasSize(23);
        }
    }

    @Test
    void theBreakerOpensOnConnectionsThatBreak() throws Exception {
        try (WireServer server = new WireServer((request, out) -> {
                    throw new SocketException("hang up");
                });
                AccountingClient client = breaking(server)) {
            failing(client, 20, TransportException.class);

            failing(client, 1, CallRefusedException.class);
        }
    }

    @Test
    void theBreakerStaysClosedOnRefusals() throws Exception {
        for (String status : new String[] {"400 Bad", "401 No", "403 No", "404 No", "409 No", "428 No", "429 Slow"}) {
            try (WireServer server = WireServer.always(Http.answer(status, "text/plain", ""));
                    AccountingClient client = breaking(server)) {
                for (int i = 0; i < 40; i++) {
                    assertThatThrownBy(() -> client.stat().get()).isNotInstanceOf(CallRefusedException.class);
                }
                assertThat(server.requests()).hasSize(40);
            }
        }
    }

    private AccountingClientBuilder paced(WireServer server) {
        return Shop.builder(server).time(time).rateLimit(true);
    }

    private AccountingClient breaking(WireServer server) {
        return Shop.builder(server)
                .time(time)
                .circuitBreaker(true)
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    private static void failing(AccountingClient client, int calls, Class<? extends AccountingException> as) {
        for (int i = 0; i < calls; i++) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(as);
        }
    }
}
