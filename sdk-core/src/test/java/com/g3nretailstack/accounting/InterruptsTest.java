package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireServer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // not a measurement: an interrupt that goes unseen would be waited for for ever
class InterruptsTest {
    private final CountDownLatch arrived = new CountDownLatch(1);

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void aThreadThatIsInterruptedBeforeTheCallSendsNothing() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            Thread.currentThread().interrupt();

            assertInterrupted(client, one -> one.events().record(Sales.sale(1)), Effect.NONE);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aWriteThatIsInterruptedWhileItWaitsForTheAnswerHasAnUnknownEffectAndIsNotLookedUp() throws Exception {
        try (WireServer server = silent();
                AccountingClient client = Shop.builder(server).build()) {
            interruptOnceArrived(Thread.currentThread());

            assertInterrupted(client, one -> one.events().record(Sales.sale(1)), Effect.UNKNOWN);
            assertThat(Thread.interrupted()).isTrue();
            server.awaitHangUp();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aReadThatIsInterruptedWhileItWaitsForTheAnswerHasNoEffect() throws Exception {
        try (WireServer server = silent();
                AccountingClient client = Shop.builder(server).build()) {
            interruptOnceArrived(Thread.currentThread());

            assertInterrupted(
                    client,
                    one -> one.events()
                            .list(EventListRequest.builder().build())
                            .iterator()
                            .next(),
                    Effect.NONE);
        }
    }

    @Test
    void aCallThatIsInterruptedInTheMiddleOfTheBodyEnds() throws Exception {
        try (WireServer server = new WireServer((request, out) -> {
                    out.write((Http.head("200 OK", 100) + "\r\n{").getBytes(UTF_8));
                    out.flush();
                    arrived.countDown();
                });
                AccountingClient client = Shop.builder(server).build()) {
            interruptOnceArrived(Thread.currentThread());

            assertInterrupted(client, one -> one.events().record(Sales.sale(1)), Effect.UNKNOWN);
        }
    }

    @Test
    void anInterruptDuringTheBackOffOfAReadHasNoEffect() throws Exception {
        try (WireServer server = WireServer.always(Http.error("503 Busy", "internal-error"));
                AccountingClient client =
                        Shop.builder(server).time(new InterruptingTime()).build()) {
            assertInterrupted(client, one -> one.stat().get(), Effect.NONE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterruptDuringTheBackOffOfAWriteThatWasThrottledHasNoEffect() throws Exception {
        try (WireServer server = WireServer.always(Http.error("429 Slow", "throttled"));
                AccountingClient client =
                        Shop.builder(server).time(new InterruptingTime()).build()) {
            assertInterrupted(client, one -> one.events().record(Sales.sale(1)), Effect.NONE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void theNextCallOfTheThreadWorksOnceTheFlagIsCleared() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            Thread.currentThread().interrupt();
            assertInterrupted(client, one -> one.stat().get(), Effect.NONE);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.stat().get().status()).isEqualTo("ok");
        }
    }

    @Test
    void cancellingAFutureHangsUpOnTheServer() throws Exception {
        try (WireServer server = silent();
                AccountingClient client = Shop.builder(server).build()) {
            CompletableFuture<?> future = client.async(one -> one.stat().get());
            arrived.await();

            assertThat(future.cancel(true)).isTrue();

            server.awaitHangUp();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void anAsyncCallFailsWithTheExceptionItself() throws Exception {
        try (WireServer server = WireServer.always(Http.error("404 No", "not-found"));
                AccountingClient client = Shop.builder(server).build()) {
            assertThatThrownBy(() -> client.async(one -> one.stat().get()).get())
                    .cause()
                    .isInstanceOf(com.g3nretailstack.accounting.error.NotFoundException.class);
        }
    }

    private static void assertInterrupted(AccountingClient client, Consumer<AccountingClient> call, Effect effect) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(InterruptedCallException.class)
                .extracting(thrown -> ((AccountingException) thrown).effect())
                .isEqualTo(effect);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private WireServer silent() throws Exception {
        return new WireServer((request, out) -> arrived.countDown());
    }

    private void interruptOnceArrived(Thread caller) {
        Thread interrupter = new Thread(() -> {
            try {
                arrived.await();
                caller.interrupt();
            } catch (InterruptedException testIsOver) {
                Thread.currentThread().interrupt();
            }
        });
        interrupter.setDaemon(true);
        interrupter.start();
    }

    /** A time whose every wait is interrupted. */
    private static final class InterruptingTime extends SetTime {
        @Override
        public void sleep(Duration duration) throws InterruptedException {
            throw new InterruptedException("planted");
        }
    }
}
