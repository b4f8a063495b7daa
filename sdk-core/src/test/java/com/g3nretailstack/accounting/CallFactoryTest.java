package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.ThrottledException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Something that the user laid around the client that sends. */
class CallFactoryTest {

    @Test
    void isAskedForEveryCall() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server, around -> request -> {
                    asked.add(request.url().encodedPath());
                    return around.newCall(request);
                })) {
            client.stat().get();
            client.stat().get();

            assertThat(asked).containsExactly("/accounting/stat", "/accounting/stat");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void failingByItselfLeavesAWriteUnknown() throws Exception {
        assertThat(effectOfAWriteThatFailsBy(new SocketException("gone"))).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void reachingNobodyLeavesAWriteUndone() throws Exception {
        assertThat(effectOfAWriteThatFailsBy(new ConnectException("refused"))).isEqualTo(Effect.NONE);
    }

    @Test
    void aConnectionThatOurClientCannotMakeIsKnownToHaveSentNothing() throws Exception {
        WireServer closed = WireServer.always(Http.STAT);
        closed.close();
        try (AccountingClient client = client(closed, around -> around)) {
            assertThatThrownBy(() -> client.events().record(Sales.sale(1)))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            failure -> assertThat(failure.effect()).isEqualTo(Effect.NONE));
        }
    }

    @Test
    void takingItsEventListenersAwayLeavesALostWriteUnknown() throws Exception {
        try (WireServer server = hangingUp();
                AccountingClient client = client(
                        server,
                        around -> around.newBuilder()
                                .eventListener(EventListener.NONE)
                                .build())) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.UNKNOWN);
        }
    }

    @Test
    void sendingOnAnotherThreadLeavesALostWriteUnknown() throws Exception {
        try (WireServer server = hangingUp();
                AccountingClient client = client(server, CallFactoryTest::onAnotherThread)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.UNKNOWN);
        }
    }

    @Test
    void reachingNobodyOnAnotherThreadLeavesAWriteUndone() throws Exception {
        WireServer closed = WireServer.always(Http.STAT);
        closed.close();
        try (AccountingClient client = client(closed, CallFactoryTest::onAnotherThread)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void sendingOnAnotherThreadKeepsRetryAfter() throws Exception {
        String throttled = Http.answer("429 Too Many Requests", "text/plain", "", "Retry-After: 7");
        try (WireServer server = WireServer.always(throttled);
                AccountingClient client = client(server, CallFactoryTest::onAnotherThread)) {
            assertThatThrownBy(() -> client.stat().get())
                    .isInstanceOfSatisfying(
                            ThrottledException.class,
                            refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
        }
    }

    @Test
    void mayNotBeNothing() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT)) {
            assertThatThrownBy(() -> client(server, around -> null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("callFactory");
        }
    }

    private static WireServer hangingUp() throws IOException {
        return new WireServer((request, out) -> {
            throw new SocketException("hang up");
        });
    }

    private static Effect effectOfAWriteThatFailsBy(IOException failure) throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(
                        server,
                        around -> request -> new OkHttpClient.Builder()
                                .addInterceptor(chain -> {
                                    throw failure;
                                })
                                .build()
                                .newCall(request))) {
            return effectOfAWrite(client);
        }
    }

    private static Effect effectOfAWrite(AccountingClient client) {
        return catchThrowableOfType(
                        AccountingException.class, () -> client.events().record(Sales.sale(1)))
                .effect();
    }

    /** Calls whose {@code execute} waits for a thread of their own. */
    private static Call.Factory onAnotherThread(Call.Factory around) {
        return request -> {
            Call call = around.newCall(request);
            return (Call) Proxy.newProxyInstance(
                    Call.class.getClassLoader(),
                    new Class<?>[] {Call.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("execute") ? executed(call) : method.invoke(call, arguments));
        };
    }

    private static Response executed(Call call) throws Throwable {
        FutureTask<Response> task = new FutureTask<>(call::execute);
        new Thread(task).start();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private static AccountingClient client(
            WireServer server, Function<? super OkHttpClient, ? extends Call.Factory> around) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("k-test"))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .retryPolicy(RetryPolicy.none())
                .callFactory(around)
                .build();
    }
}
