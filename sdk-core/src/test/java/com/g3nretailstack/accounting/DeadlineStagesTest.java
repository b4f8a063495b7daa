package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.error.ThrottledException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.HighestRandom;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.NeverConnected;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.SuppliedSockets;
import com.g3nretailstack.accounting.testing.WireServer;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole call's time, shorter than an attempt's, ends a call in whatever stage it is.
 *
 * <p>Queue and pace: {@link LimitsTest}; back-off: the table of rules, R11.
 */
@Timeout(20) // not a measurement: less than the attempt's 30 s, which would end the call in the deadline's stead
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class DeadlineStagesTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int NARROW = 8 << 10;
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final EventRecordRequest SALE = Sales.keyless().build();
    private static final Predicate<AccountingException> TRIED = DeadlineStagesTest::wasTried;
    private static final Predicate<AccountingException> SENT = DeadlineStagesTest::wasSent;
    private static final Predicate<AccountingException> ANSWERED = DeadlineStagesTest::wasAnswered;
    private static final String NO_TIME = "; the wait is longer than what is left of the deadline";
    private final CountDownLatch testOver = new CountDownLatch(1);

    @AfterEach
    void endEveryTrickle() {
        testOver.countDown();
    }

    @Test
    void connecting() {
        OkHttpClient unreachable = new OkHttpClient.Builder()
                .socketFactory(new SuppliedSockets(NeverConnected::new))
                .build();
        try (AccountingClient client = patient("http://127.0.0.1:9")
                .httpClient(unreachable)
                .connectTimeout(Duration.ofMinutes(1))
                .build()) {
            endsUnsent(client);
        }
    }

    @Test
    void shakingHandsForTls() throws Exception {
        // the system accepts for a server that never does
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AccountingClient client =
                        patient("https://127.0.0.1:" + deaf.getLocalPort()).build()) {
            endsUnsent(client);
        }
    }

    @Test
    void sendingABodyThatNobodyReads() throws Exception {
        JsonObject large = new JsonObject();
        large.addProperty("text", "x".repeat(2 << 20));
        OkHttpClient narrow = new OkHttpClient.Builder()
                .socketFactory(new SuppliedSockets(DeadlineStagesTest::narrow))
                .build();
        try (ServerSocket deaf = new ServerSocket()) {
            deaf.setReceiveBufferSize(NARROW);
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (AccountingClient client = patient("http://127.0.0.1:" + deaf.getLocalPort())
                    .httpClient(narrow)
                    .build()) {
                AccountingException failure =
                        ended(SENT, options -> client.raw().call("POST", "/thing", large, RetryClass.CREATE, options));

                assertUnknown(failure, TransportException.class);
            }
        }
    }

    /** A socket that holds little of what its peer does not read. */
    private static Socket narrow() throws SocketException {
        Socket socket = new Socket();
        socket.setSendBufferSize(NARROW);
        return socket;
    }

    @Test
    void waitingForAnAnswer() throws Exception {
        endsWithin(out -> {}, SENT, TransportException.class);
    }

    @Test
    void readingHeadersThatTrickle() throws Exception {
        endsWithin(out -> trickle(out, "HTTP/1.1 200 OK\r\nX-Slow: ", "x"), SENT, TransportException.class);
    }

    @Test
    void readingHintsWithoutEndBeforeTheAnswer() throws Exception {
        endsWithin(out -> trickle(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"), SENT, TransportException.class);
    }

    @Test
    void readingABodyThatTrickles() throws Exception {
        endsWithin(out -> trickle(out, Http.head("200 OK", 1_000_000) + "\r\n", " "), ANSWERED, DecodeException.class);
    }

    @Test
    void readingChunksThatTrickle() throws Exception {
        endsWithin(
                out -> trickle(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"),
                ANSWERED,
                DecodeException.class);
    }

    @Test
    void readingABodyWithoutLengthThatTrickles() throws Exception {
        endsWithin(
                out -> trickle(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", " "),
                ANSWERED,
                DecodeException.class);
    }

    @Test
    void readingTheErrorOfARefusalThatTrickles() throws Exception {
        endsWithin(
                out -> trickle(out, Http.head("503 Busy", 1_000_000) + "\r\n{", " "), ANSWERED, ServerException.class);
    }

    @Test
    void readingAThrottlingWhoseEnvelopeTrickles() throws Exception {
        // without its envelope nobody knows who throttled, and what was let through before
        endsWithin(
                out -> trickle(out, Http.head("429 Slow", 1_000_000) + "\r\n{", " "),
                ANSWERED,
                ThrottledException.class);
    }

    @Test
    void retriesOfAttemptsThatTrickleEndWithTheCall() throws Exception {
        try (WireServer server = trickling(out -> trickle(out, Http.head("200 OK", 1_000_000) + "\r\n", " "));
                AccountingClient client = patient(server.baseUrl())
                        .callTimeout(SHORT.multipliedBy(3))
                        .attemptTimeout(SHORT.dividedBy(2))
                        .retryBudget(RetryBudget.unlimited())
                        .retryPolicy(RetryPolicy.builder()
                                .maxAttempts(100)
                                .baseDelay(Duration.ofNanos(1))
                                .build())
                        .build()) {
            AccountingException failure = catchThrowableOfType(
                    AccountingException.class, () -> client.stat().get());

            List<Attempt> diary = failure.attempts();
            assertThat(diary).hasSizeLessThan(100);
            assertThat(diary.get(diary.size() - 1).decision()).containsAnyOf(NO_TIME, "not retried: DEADLINE");
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void anAttemptGetsNoMoreThanEarlierOnesHaveLeft() throws Exception {
        SetTime time = new SetTime();
        AtomicBoolean first = new AtomicBoolean(true);
        try (WireServer server = new WireServer((request, out) -> {
                    // takes nearly all of the call's two minutes; what comes after it gets no answer
                    if (first.getAndSet(false)) {
                        time.advance(Duration.ofMinutes(2).minus(SHORT));
                        out.write(Http.error("503 Busy", "internal-error").getBytes(UTF_8));
                    }
                });
                AccountingClient client = patient(server.baseUrl())
                        .time(time)
                        .retryPolicy(RetryPolicy.builder()
                                .maxAttempts(2)
                                .baseDelay(Duration.ZERO)
                                .build())
                        .build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> client.stat().get());

            assertThat(failure.attempts()).extracting(Attempt::status).containsExactly(503, null);
        }
    }

    /** A create that never went out had no effect, and would have been tried again. */
    private static void endsUnsent(AccountingClient client) {
        AccountingException failure = ended(TRIED, options -> client.events().record(SALE, options));

        assertThat(failure).isInstanceOf(TransportException.class).hasFieldOrPropertyWithValue("sent", false);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertEndedByTheDeadline(failure);
    }

    /** A read fails with that; a create is unknown, with the same for its cause; and neither is tried again. */
    private static void endsWithin(
            Trickle answer, Predicate<AccountingException> reached, Class<? extends AccountingException> failure)
            throws Exception {
        try (WireServer server = trickling(answer);
                AccountingClient client = patient(server.baseUrl()).build()) {
            AccountingException reading =
                    ended(reached, options -> client.stat().get(options));
            AccountingException creating =
                    ended(reached, options -> client.events().record(SALE, options));

            assertThat(reading).isInstanceOf(failure);
            assertThat(reading.effect()).isEqualTo(Effect.NONE);
            assertEndedByTheDeadline(reading);
            assertUnknown(creating, failure);
        }
    }

    /** The failure of a call that came as far as that: on a busy machine a short time may be over before. */
    private static AccountingException ended(Predicate<AccountingException> reached, Function<RequestOptions, ?> call) {
        AccountingException failure = null;
        for (Duration time = SHORT; time.compareTo(LONG) < 0; time = time.multipliedBy(2)) {
            RequestOptions options = within(time);
            failure = catchThrowableOfType(AccountingException.class, () -> call.apply(options));
            if (reached.test(failure)) {
                return failure;
            }
        }
        throw new AssertionError("never came so far", failure);
    }

    private static void assertEndedByTheDeadline(AccountingException failure) {
        assertThat(failure.attempts())
                .singleElement()
                .extracting(Attempt::decision)
                .asString()
                .startsWith("would have been retried: ")
                .endsWith(NO_TIME);
    }

    private static void assertUnknown(AccountingException failure, Class<? extends AccountingException> cause) {
        assertThat(failure).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(cause);
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(failure.attempts())
                .singleElement()
                .extracting(Attempt::decision)
                .asString()
                .endsWith("leaves a create unknown");
    }

    private static boolean wasTried(AccountingException failure) {
        return !(failure instanceof CallRefusedException);
    }

    private static boolean wasSent(AccountingException failure) {
        return failure instanceof OutcomeUnknownException
                || (failure instanceof TransportException lost && lost.sent());
    }

    private static boolean wasAnswered(AccountingException failure) {
        return failure.attempts().get(0).status() != null;
    }

    private static RequestOptions within(Duration time) {
        return RequestOptions.builder().timeout(time).build();
    }

    private static AccountingClientBuilder patient(String baseUrl) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .orgcode("ACME")
                .context(context -> context.facility(Shop.FACILITY).channel(Shop.CHANNEL))
                .random(new HighestRandom());
    }

    @FunctionalInterface
    private interface Trickle {
        void write(OutputStream out) throws Exception;
    }

    private static WireServer trickling(Trickle answer) throws Exception {
        return new WireServer((request, out) -> answer.write(out));
    }

    /** A beginning, and then the same again and again until the client hangs up. */
    private void trickle(OutputStream out, String begin, String again) throws Exception {
        out.write(begin.getBytes(UTF_8));
        out.flush();
        while (!testOver.await(3, TimeUnit.MILLISECONDS)) {
            out.write(again.getBytes(UTF_8));
            out.flush();
        }
    }
}
