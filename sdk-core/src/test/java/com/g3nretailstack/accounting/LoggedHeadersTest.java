package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.testing.Heard;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.LogLines;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A canary in every header of an answer but those of the allow-list: it reaches nothing that anybody prints. */
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class LoggedHeadersTest {
    private static final String CANARY = "canary-header-3e";
    private static final List<String> USUAL = List.of(
            "Authorization",
            "Content-Disposition",
            "Content-Language",
            "Content-Location",
            "Cookie",
            "ETag",
            "Location",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Refresh",
            "Server",
            "Set-Cookie",
            "Set-Cookie2",
            "Via",
            "WWW-Authenticate",
            "Warning",
            "X-Amz-Cf-Id",
            "X-Amz-Security-Token",
            "X-Amzn-Remapped-Authorization",
            "X-Amzn-Trace-Id",
            "X-Api-Key",
            "X-Cccode",
            "X-Customer-Name",
            "X-Forwarded-For",
            "X-Orgcode",
            "X-Session-Guid");

    private final Heard heard = new Heard();
    private final List<ResponseInfo> seen = new ArrayList<>();
    private final List<Object> left = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "200 OK, ''",
        "400 Bad Request, validation-error",
        "401 Unauthorized, unauthorized",
        "403 Forbidden, forbidden",
        "404 Not Found, not-found",
        "409 Conflict, conflict",
        "418 Teapot, ''",
        "428 Precondition Required, expected-revision-required",
        "429 Too Many Requests, throttled",
        "500 Internal Server Error, internal-error",
        "502 Bad Gateway, ''",
        "302 Found, ''"
    })
    void onlyHeadersOfTheAllowListAreKept(String status, String tag) throws IOException {
        String answer = Http.answer(status, "application/json", body(tag), headers());
        try (LogLines log = new LogLines();
                WireServer server = WireServer.always(answer);
                AccountingClient client = Shop.builder(server).listener(heard).build()) {
            call(client);
            left.add(log.text());
        }
        left.addAll(heard.calls);
        left.addAll(heard.attempts);
        left.addAll(heard.deprecations);
        seen.forEach(info -> left.add(info + " " + info.headers()));
        heard.calls.forEach(call -> left.add(call.response().headers()));

        assertThat(left).noneMatch(thing -> thing.toString().contains(CANARY));
        assertThat(heard.calls)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.response().headers())
                        .containsEntry("x-amz-apigw-id", "kept")
                        .allSatisfy((name, value) ->
                                assertThat(ResponseInfo.ALLOWED_HEADERS).contains(name)));
    }

    private void call(AccountingClient client) {
        try {
            client.events()
                    .get(
                            EventGetRequest.builder().eventId("e").build(),
                            RequestOptions.builder().onResponse(seen::add).build());
        } catch (AccountingException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            left.add(trace);
            left.add(failure.failure());
            left.add(failure.attempts());
        }
    }

    private static String body(String tag) {
        return tag.isEmpty() ? "{}" : "{\"success\":false,\"error\":{\"major\":{\"tag\":\"" + tag + "\"}}}";
    }

    // names that only begin or end like an allowed one, too
    private static String[] headers() {
        Stream<String> alike = ResponseInfo.ALLOWED_HEADERS.stream()
                .flatMap(name -> Stream.of("x-" + name, name + "-x", name.substring(0, name.length() - 1)));
        return Stream.concat(
                        Stream.of("X-Amz-Apigw-Id: kept", "Deprecation: true"),
                        Stream.concat(USUAL.stream(), alike)
                                .filter(name -> !ResponseInfo.ALLOWED_HEADERS.contains(name))
                                .map(name -> name + ": " + CANARY))
                .toArray(String[]::new);
    }
}
