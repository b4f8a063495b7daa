package com.g3nretailstack.accounting.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireServer;
import com.google.gson.JsonObject;
import java.net.SocketException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import okhttp3.OkHttpClient;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spoilt answers brought to light, one by one. */
class FoundByFuzzingTest {

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "'text'", "word", "{a:1}", "[1;2]", "/* c */ 1", "01"})
    void theTreeOfARawAnswerIsReadAsStrictlyAsAModel(String value) throws Exception {
        try (WireServer server = WireServer.always(Http.ok("{\"success\":true,\"data\":{\"a\":" + value + "}}"));
                AccountingClient client = client(server, new OkHttpClient())) {

            assertThatThrownBy(() -> client.raw()
                            .call("POST", "/later", new JsonObject(), RetryClass.READ, RequestOptions.none()))
                    .isInstanceOf(DecodeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the customer's name is Jane\r\n\r\n",
                "HTTP/1.1 the customer's name is Jane\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nthe customer's name is Jane\r\n"
            })
    void whatIsNoHttpIsQuotedNowhere(String wire) throws Exception {
        try (WireServer server = new WireServer((request, out) -> {
                    out.write(wire.getBytes(UTF_8));
                    out.flush();
                    throw new SocketException("hang up");
                });
                AccountingClient client = client(server, new OkHttpClient())) {

            Throwable thrown = catchThrowable(() -> client.stat().get());

            assertThat(thrown).isInstanceOf(AccountingException.class);
            assertThat(Throwables.getStackTrace(thrown)).doesNotContain("Jane");
        }
    }

    @Test
    void aByteOrderMarkBeforeAnErrorDoesNotHideItsTag() throws Exception {
        String error = "\ufeff {\"success\":false,\"error\":{\"major\":{\"tag\":\"invalid-state\"}}}";
        try (WireServer server = WireServer.always(Http.answer("409 Conflict", "application/json", error));
                AccountingClient client = client(server, new OkHttpClient())) {

            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(InvalidStateException.class);
        }
    }

    @Test
    void aTagThatIsABookIsOneShortLineInTheDiary() throws Exception {
        String error = "{\"error\":{\"major\":{\"tag\":\"x\\n2026-03-04 ERROR forged" + "x".repeat(100_000) + "\"}}}";
        try (WireServer server = WireServer.always(Http.answer("429 Slow", "application/json", error));
                AccountingClient client = client(server, new OkHttpClient())) {

            Throwable thrown = catchThrowable(() -> client.stat().get());

            assertThat(((AccountingException) thrown).attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.toString())
                            .hasSizeLessThan(4_000)
                            .doesNotContain("\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12", "-1 x", "-99 OK"})
    void aStatusBelowZeroIsATransportException(String status) throws Exception {
        try (WireServer server = WireServer.always("HTTP/1.1 " + status + " OK\r\nContent-Length: 0\r\n\r\n");
                AccountingClient client = client(server, new OkHttpClient())) {

            assertThatThrownBy(() -> client.stat().get())
                    .isInstanceOf(TransportException.class)
                    .hasFieldOrPropertyWithValue("sent", true);
        }
    }

    @Test
    void whatABroughtInterceptorThrowsIsATransportExceptionWithoutItsText() throws Exception {
        OkHttpClient throwing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IllegalStateException(Sample.CANARY);
                })
                .build();
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server, throwing)) {

            assertThatThrownBy(() -> client.stat().get())
                    .isInstanceOf(TransportException.class)
                    .hasStackTraceContaining("IllegalStateException")
                    .satisfies(thrown -> assertThat(Ending.ofFailure(thrown)).isEmpty());
        }
    }

    @Test
    void aTotalIsMadeOfPartsThatForgetTheirRun() throws Exception {
        StorageUsageReconcile total = totalOf(
                "{\"partial\":true,\"cursor\":1,\"scanned_prefixes\":2,\"errors\":1}",
                "{\"partial\":false,\"scanned_prefixes\":3,\"later\":[1.10]}");

        assertThat(total.scannedPrefixes()).isEqualTo(5);
        assertThat(total.errors()).isNull();
        assertThat(total.unknownFields()).containsKey("later");
        assertThatThrownBy(total::runId).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCounterOfATotalThatOverflowsStaysAway() throws Exception {
        StorageUsageReconcile total = totalOf(
                "{\"run_id\":\"a\",\"partial\":true,\"cursor\":1,\"object_bytes\":9223372036854775807,\"errors\":1}",
                "{\"run_id\":\"b\",\"partial\":false,\"object_bytes\":1,\"errors\":2}");

        assertThat(total.objectBytes()).isNull();
        assertThat(total.errors()).isEqualTo(3);
        assertThat(total.runId()).isEqualTo("b");
    }

    private static StorageUsageReconcile totalOf(String... parts) throws Exception {
        Iterator<String> next = List.of(parts).iterator();
        try (WireServer server = new WireServer(
                        (request, out) -> out.write(Http.ok("{\"success\":true,\"data\":" + next.next() + "}")
                                .getBytes(UTF_8)));
                AccountingClient client = client(server, new OkHttpClient())) {
            return client.storageUsage()
                    .reconcileAll(StorageUsageReconcileRequest.builder()
                            .fromUtc(Instant.parse("2026-04-01T00:00:00Z"))
                            .toUtc(Instant.parse("2026-04-02T00:00:00Z"))
                            .build())
                    .total();
        }
    }

    private static AccountingClient client(WireServer server, OkHttpClient http) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME")
                .httpClient(http)
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
