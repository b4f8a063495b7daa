package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.error.FirewallBlockedException;
import com.g3nretailstack.accounting.error.ForbiddenException;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller learns of an answer besides its data. */
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ResponseInfoOnTheWireTest {
    private static final String STATS =
            "\"stats\":{\"call\":\"GET /stat\",\"request_id\":\"req-9\",\"latency_ms\":12,\"build\":{\"build_id\":\"MONDAY-1\"}}";
    private static final String DATA = "\"success\":true,\"data\":{\"status\":\"ok\"}";

    private final List<ResponseInfo> seen = new ArrayList<>();

    @Test
    void onResponseIsGivenStatusRequestIdBuildAndStats() throws Exception {
        String json = "{" + DATA + "," + STATS + "}";

        ResponseInfo info = ask(Http.ok(json, "X-API-Version: 2026-03-04"), RequestOptions.builder());

        assertThat(info.status()).isEqualTo(200);
        assertThat(info.requestId()).isEqualTo("req-9");
        assertThat(info.buildId()).isEqualTo("MONDAY-1");
        assertThat(info.apiVersion()).isEqualTo("2026-03-04");
        assertThat(info.stats().latencyMs()).isEqualByComparingTo("12");
        assertThat(info.rawJson()).isNull();
    }

    @Test
    void theBuildIsReadAtTheTopOfTheEnvelopeToo() throws Exception {
        String json = "{" + DATA + ",\"stats\":{\"request_id\":\"r\"},\"build\":{\"build_id\":\"MONDAY-2\"}}";

        assertThat(ask(Http.ok(json), RequestOptions.builder()).buildId()).isEqualTo("MONDAY-2");
    }

    @Test
    void keepRawKeepsTheAnswerAsItCame() throws Exception {
        String json = "{ " + DATA + ", \"unknown\" : [1.50,\"ü\"] }";

        assertThat(ask(Http.ok(json), RequestOptions.builder().keepRaw()).rawJson())
                .isEqualTo(json);
    }

    @Test
    void onlyAllowListedHeadersAreKept() throws Exception {
        ResponseInfo info = ask(
                Http.ok(
                        "{" + DATA + "}",
                        "Set-Cookie: canary",
                        "X-Session-Guid: canary",
                        "Date: x",
                        "Link: a",
                        "Link: b"),
                RequestOptions.builder());

        assertThat(info.headers()).containsOnlyKeys("content-type", "content-length", "date", "link");
        assertThat(info.headers()).containsEntry("link", "a, b");
    }

    @Test
    void theGatewaysRequestIdServesWhereTheServiceGaveNone() throws Exception {
        ResponseInfo info = ask(Http.ok("{" + DATA + "}", "x-amzn-RequestId: gw-1"), RequestOptions.builder());

        assertThat(info.requestId()).isEqualTo("gw-1");
    }

    @Test
    void anExceptionCarriesTheSame() throws Exception {
        String json = "{\"success\":false,\"error\":{\"major\":{\"tag\":\"forbidden\"}}," + STATS + "}";
        try (WireServer server = WireServer.always(
                        Http.answer("403 Forbidden", "application/json", json, "X-API-Version: 2026-03-04"));
                AccountingClient client = client(server)) {
            ForbiddenException failure = catchThrowableOfType(
                    ForbiddenException.class, () -> client.stat().get());

            assertThat(failure.requestId()).isEqualTo("req-9");
            assertThat(failure.response().buildId()).isEqualTo("MONDAY-1");
            assertThat(failure.response().apiVersion()).isEqualTo("2026-03-04");
            assertThat(failure.response().rawJson()).isNull();
            assertThat(failure).hasMessage("403 forbidden [GET /stat, request_id=req-9]");
        }
    }

    @Test
    void anExceptionCarriesTheRawAnswerWhereAskedFor() throws Exception {
        try (WireServer server = WireServer.always(Http.ok("{\"success\":tru"));
                AccountingClient client = client(server)) {
            DecodeException failure = catchThrowableOfType(
                    DecodeException.class,
                    () -> client.stat().get(RequestOptions.builder().keepRaw().build()));

            assertThat(failure.response().rawJson()).isEqualTo("{\"success\":tru");
            assertThat(failure).hasMessageNotContaining("tru\"").hasMessageNotContaining("success");
        }
    }

    @Test
    void onResponseIsToldOfARefusalToo() throws Exception {
        try (WireServer server = WireServer.always(Http.error("404 Not Found", "not-found"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat()
                            .get(RequestOptions.builder().onResponse(seen::add).build()))
                    .isInstanceOf(ApiException.class);

            assertThat(seen).extracting(ResponseInfo::status).containsExactly(404);
        }
    }

    @Test
    void whatOnResponseThrowsIsLoggedAndTheCallSucceeds() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server)) {
            RequestOptions options = RequestOptions.builder()
                    .onResponse(info -> {
                        throw new IllegalStateException("planted");
                    })
                    .build();

            assertThat(client.stat().get(options).status()).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html; charset=utf-8",
                "application/json",
                "text/plain",
                "application/octet-stream"
            })
    void aPageUnderA403IsTheFirewallsWhateverItsType(String contentType) throws Exception {
        try (WireServer server =
                        WireServer.always(Http.answer("403 Forbidden", contentType, "\r\n <html>canary</html>"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get())
                    .isInstanceOf(FirewallBlockedException.class)
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void anErrorObjectUnderA403IsTheServicesWhateverItsType() throws Exception {
        try (WireServer server = WireServer.always(
                        Http.answer("403 Forbidden", "text/html", "{\"error\":{\"major\":{\"tag\":\"forbidden\"}}}"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(ForbiddenException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"success\":false}",
                "{\"success\":false,\"error\":{}}",
                "{\"success\":true,\"error\":{\"major\":{}}}",
                "{\"success\":false,\"error\":{\"major\":{\"message\":{}}},\"stats\":null,\"build\":null}"
            })
    void successFalseUnder200IsAnError(String json) throws Exception {
        try (WireServer server = WireServer.always(Http.ok(json));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get())
                    .isExactlyInstanceOf(ApiException.class)
                    .hasFieldOrPropertyWithValue("status", 200);
        }
    }

    @Test
    void aStatusThatDiffersFromTheOneInTheErrorBreaksNothing() throws Exception {
        try (WireServer server = WireServer.always(Http.answer(
                        "500 Oops", "application/json", "{\"success\":false,\"error\":{\"http_status\":404}}"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(ServerException.class);
        }
    }

    private ResponseInfo ask(String answer, RequestOptions.Builder options) throws Exception {
        try (WireServer server = WireServer.always(answer);
                AccountingClient client = client(server)) {
            client.stat().get(options.onResponse(seen::add).build());
        }
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private static AccountingClient client(WireServer server) {
        return Shop.builder(server).retryPolicy(RetryPolicy.none()).build();
    }
}
