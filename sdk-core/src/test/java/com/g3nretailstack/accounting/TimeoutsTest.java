package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.retry.TimeSource;
import com.g3nretailstack.accounting.testing.FullServer;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Times that run out, and answers that are too long. */
@Timeout(60) // not a measurement: what is not cut off would go on for ever
class TimeoutsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private final CountDownLatch testOver = new CountDownLatch(1);

    @Test
    void aServerThatNeverAnswersAReadIsATransportFailureWithoutEffect() throws Exception {
        try (WireServer server = silent();
                AccountingClient client = once(server).attemptTimeout(SHORT).build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> client.stat().get());

            assertThat(failure.sent()).isTrue();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.isRetrySafe()).isTrue();
            server.awaitHangUp();
        }
    }

    @Test
    void aServerThatNeverAnswersAWriteLeavesItsEffectUnknown() throws Exception {
        try (WireServer server = silent();
                AccountingClient client = once(server).attemptTimeout(SHORT).build()) {
            OutcomeUnknownException failure = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> client.events().record(Sales.keyless().build()));

            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.lookedUp()).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aBodyThatDribblesDoesNotOutliveTheAttempt() throws Exception {
        try (WireServer server = new WireServer((request, out) -> {
                    out.write((Http.head("200 OK", 1_000_000) + "\r\n").getBytes(UTF_8));
                    dribble(out);
                });
                AccountingClient client = once(server).attemptTimeout(SHORT).build()) {
            assertThatThrownBy(() -> client.stat().get())
                    .isInstanceOf(DecodeException.class)
                    .hasFieldOrPropertyWithValue("effect", Effect.NONE);
            server.awaitHangUp();
        }
    }

    @Test
    void headersThatDribbleDoNotOutliveTheAttempt() throws Exception {
        try (WireServer server = new WireServer((request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
                    dribble(out);
                });
                AccountingClient client = once(server).attemptTimeout(SHORT).build()) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(TransportException.class);
            server.awaitHangUp();
        }
    }

    @Test
    void theWholeCallsTimeCutsAnAttemptShort() throws Exception {
        try (WireServer server = silent();
                AccountingClient client = once(server).build()) {
            assertThatThrownBy(() -> client.stat()
                            .get(RequestOptions.builder().timeout(SHORT).build()))
                    .isInstanceOf(TransportException.class);
        }
    }

    @Test
    void noAttemptBeginsThatTheWholeCallsTimeDoesNotAllow() throws Exception {
        SetTime time = new SetTime();
        try (WireServer server = WireServer.always(Http.answer("503 Busy", "text/plain", "", "Retry-After: 40"));
                AccountingClient client = Shop.builder(server)
                        .time(time)
                        .callTimeout(Duration.ofSeconds(100))
                        .retryPolicy(RetryPolicy.builder().maxAttempts(10).build())
                        .build()) {
            AccountingException failure = catchThrowableOfType(
                    AccountingException.class, () -> client.stat().get());

            assertThat(failure.attempts()).extracting(Attempt::status).containsExactly(503, 503, 503);
            assertThat(failure.attempts().get(2).decision()).contains("longer than what is left of the deadline");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void aDeadlineThatHasPassedIsARefusalWithoutEffect() throws Exception {
        TimeSource running = new SetTime() {
            @Override
            public long nanoTime() {
                advance(Duration.ofSeconds(1));
                return super.nanoTime();
            }
        };
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client =
                        Shop.builder(server).time(running).callTimeout(SHORT).build()) {
            CallRefusedException refused =
                    catchThrowableOfType(CallRefusedException.class, () -> Shop.record(client, 1));

            assertThat(refused.reason()).isEqualTo(Reason.DEADLINE);
            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aWalksTimeIsPerPage() throws Exception {
        SetTime time = new SetTime();
        String page = "{\"success\":true,\"data\":{\"items\":[],\"next_token\":%d}}";
        int[] number = new int[1];
        try (WireServer server = new WireServer((request, out) -> {
                    time.advance(Duration.ofSeconds(60));
                    String json =
                            number[0]++ < 5 ? page.formatted(number[0]) : "{\"success\":true,\"data\":{\"items\":[]}}";
                    out.write(Http.ok(json).getBytes(UTF_8));
                });
                AccountingClient client = Shop.builder(server)
                        .time(time)
                        .callTimeout(Duration.ofSeconds(100))
                        .build()) {
            assertThat(client.events().list(EventListRequest.builder().build())).isEmpty();

            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void aConnectionThatIsNotMadeInTimeSentNothingAndIsSafeToTryAgain() throws Exception {
        try (FullServer full = new FullServer();
                AccountingClient client = AccountingClient.builder()
                        .baseUrl(full.baseUrl())
                        .orgcode("ACME")
                        .context(context -> context.facility("f").channel("c"))
                        .connectTimeout(SHORT)
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> client.events().record(Sales.keyless().build()));

            assertThat(failure).hasCauseInstanceOf(SocketTimeoutException.class);
            assertThat(failure.sent()).isFalse();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.isRetrySafe()).isTrue();
        }
    }

    @Test
    void aRefusedConnectionSentNothingAndEvenACreateIsTriedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (AccountingClient client = AccountingClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .orgcode("ACME")
                .context(context -> context.facility("f").channel("c"))
                .time(new SetTime())
                .build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> client.events().record(Sales.keyless().build()));

            assertThat(failure.attempts()).hasSize(4);
            assertThat(failure.sent()).isFalse();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void anAnswerLongerThanAllowedFailsAReadCleanly() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = once(server).maxResponseBytes(38).build()) {
            DecodeException failure = catchThrowableOfType(
                    DecodeException.class, () -> client.stat().get());

            assertThat(failure).hasStackTraceContaining("the answer is longer than 38 bytes");
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void anAnswerExactlyAsLongAsAllowedIsRead() throws Exception {
        String json = "{\"success\":true,\"data\":{\"status\":\"ok\"}}";
        try (WireServer server = WireServer.always(Http.ok(json));
                AccountingClient client =
                        once(server).maxResponseBytes(json.length()).build()) {
            assertThat(client.stat().get().status()).isEqualTo("ok");
        }
    }

    @Test
    void anAnswerLongerThanAllowedLeavesAWriteUnknown() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = once(server).maxResponseBytes(38).build()) {
            assertThatThrownBy(() -> client.events().record(Sales.keyless().build()))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasCauseInstanceOf(DecodeException.class);
        }
    }

    @Test
    void anEndlessAnswerIsCutOff() throws Exception {
        try (WireServer server = new WireServer((request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
                    byte[] chunk = new byte[8192];
                    while (true) {
                        out.write(chunk);
                    }
                });
                AccountingClient client = once(server).maxResponseBytes(100_000).build()) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(DecodeException.class);
            server.awaitHangUp();
        }
    }

    private static AccountingClientBuilder once(WireServer server) {
        return Shop.builder(server).retryPolicy(RetryPolicy.none());
    }

    private static WireServer silent() throws IOException {
        return new WireServer((request, out) -> {});
    }

    /** A byte now and then, until the client hangs up. */
    private void dribble(OutputStream out) throws Exception {
        while (!testOver.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }
}
