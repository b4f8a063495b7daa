package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.SuppliedSockets;
import com.g3nretailstack.accounting.testing.Together;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What 64 threads send to a service that is down: their first tries, and the budget's 20 retries. */
@Timeout(60) // not a measurement: a guard against a hang
class DeadServiceTest {
    private static final int THREADS = 64;
    private static final int CALLS = 3;
    private static final int RETRIES = 20;
    private static final Answer BUSY = Answer.json(503, "{}");
    private static final Answer GOOD = Answer.json(200, "{\"success\":true,\"data\":{}}");

    private final AtomicReference<Answer> answer = new AtomicReference<>(BUSY);

    @Test
    void getsTwentyRetriesThatItAnswersWith503() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(request -> answer.get());
                AccountingClient client = at(server.baseUrl()).build()) {
            assertThat(failures(client)).isEqualTo(THREADS * CALLS);

            assertThat(server.received()).hasSize(THREADS * CALLS + RETRIES);
        }
    }

    @Test
    void getsTwentyRetriesWhoseConnectionsItResets() throws Exception {
        answer.set(Answer.reset());
        try (LoopbackServer server = LoopbackServer.start(request -> answer.get());
                AccountingClient client = at(server.baseUrl()).build()) {
            assertThat(failures(client)).isEqualTo(THREADS * CALLS);

            assertThat(server.received()).hasSize(THREADS * CALLS + RETRIES);
        }
    }

    @Test
    void getsTwentyRetriesWhoseConnectionsItRefuses() throws Exception {
        AtomicInteger tried = new AtomicInteger();
        OkHttpClient counting = new OkHttpClient.Builder()
                .socketFactory(new SuppliedSockets(() -> {
                    tried.incrementAndGet();
                    return new Socket();
                }))
                .build();
        try (AccountingClient client = at("http://127.0.0.1:" + portThatNobodyHas())
                .httpClient(counting)
                .build()) {
            assertThat(failures(client)).isEqualTo(THREADS * CALLS);

            assertThat(tried).hasValue(THREADS * CALLS + RETRIES);
        }
    }

    @Test
    void getsTwentyRetriesFromAllThatShareTheClientInWhateverForm() throws Exception {
        List<Consumer<AccountingClient>> forms = List.of(
                client -> client.stat().get(),
                client ->
                        client.with(context -> context.orgcode("OTHER")).stat().get(),
                client -> join(client),
                client -> Shop.walk(
                        client.events().list(EventListRequest.builder().build())),
                client -> client.exports().batches().setStatus("b-1", batch -> {
                    throw new AssertionError("there is nothing to read");
                }),
                client -> client.events().record(Sales.sale(1)));
        try (LoopbackServer server = LoopbackServer.start(request -> answer.get());
                AccountingClient client = at(server.baseUrl()).build()) {
            Together.run(
                    THREADS,
                    thread -> catchThrowable(
                            () -> forms.get(thread % forms.size()).accept(client)));

            long looksUp = server.received().stream()
                    .filter(request -> request.path().endsWith("/event/record"))
                    .count();
            assertThat(looksUp).isEqualTo(THREADS / forms.size());
            // the first try of a look-up is free, too
            assertThat(server.received()).hasSize(THREADS + (int) looksUp + RETRIES);
        }
    }

    @Test
    void isSentRetriesAgainOnceFirstTriesHaveEarnedThem() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(request -> answer.get());
                AccountingClient client = at(server.baseUrl()).build()) {
            failures(client);
            answer.set(GOOD);
            assertThat(failures(client)).isZero();
            answer.set(BUSY);
            int before = server.received().size();

            failures(client);

            assertThat(server.received()).hasSize(before + THREADS * CALLS + RETRIES);
        }
    }

    /** How many of all calls of all threads failed. */
    private static int failures(AccountingClient client) throws Exception {
        return Together.run(THREADS, thread -> {
                    int failed = 0;
                    for (int call = 0; call < CALLS; call++) {
                        failed += read(client) == null ? 0 : 1;
                    }
                    return failed;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static @Nullable Throwable read(AccountingClient client) {
        Throwable failure = catchThrowable(
                () -> client.raw().call("POST", "/thing", new JsonObject(), RetryClass.READ, RequestOptions.none()));
        assertThat(failure == null || failure instanceof AccountingException).isTrue();
        return failure;
    }

    private static void join(AccountingClient client) {
        client.async(beside -> beside.stat().get()).join();
    }

    /** Waits take no time at all: one thread's wait would use up the others' on a clock that they share. */
    private static AccountingClientBuilder at(String baseUrl) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .orgcode("ACME")
                .context(context -> context.facility(Shop.FACILITY).channel(Shop.CHANNEL))
                .time(new SetTime())
                .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build());
    }

    private static int portThatNobodyHas() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
