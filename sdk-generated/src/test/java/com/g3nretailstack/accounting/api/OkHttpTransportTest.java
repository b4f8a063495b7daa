package com.g3nretailstack.accounting.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventEnvelope;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpTransportTest {
    private static final String CANARY = "cAnArY-31337";
    private static final EventGetRequest REQUEST =
            EventGetRequest.builder().eventId("ev-1").build();

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final OkHttpClient http = new OkHttpClient.Builder()
            .addInterceptor(chain -> chain.proceed(
                    chain.request().newBuilder().header("x-api-key", CANARY).build()))
            .build();
    private HttpServer server;
    private int status = 200;
    private String body = "{\"success\": true}";
    private List<String> header = List.of("X-Nothing", "0");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("content-type"));
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + type + " " + sent);
        exchange.getResponseHeaders().add(header.get(0), header.get(1));
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Transport transport() {
        return new OkHttpTransport(
                http, HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/accounting"));
    }

    @Test
    void sendsTheRequestAndReadsTheAnswer() throws IOException {
        body =
                "{\"success\": true, \"data\": {\"event_id\": \"ev-1\", \"amount\": 19.90, \"later\": 1}, \"revision\": \"r1\"}";

        EventEnvelope answer = new EventApi(transport())
                .record(EventRecordRequest.builder()
                        .type(EventType.SALE)
                        .amount(new BigDecimal("19.90"))
                        .currency("GBP")
                        .build());

        Event event = Objects.requireNonNull(answer.data());
        assertThat(event.eventId()).isEqualTo("ev-1");
        assertThat(event.amount()).isEqualTo(new BigDecimal("19.90"));
        assertThat(event.unknownFields()).containsOnlyKeys("later");
        assertThat(answer.revision()).hasToString("r1");
        assertThat(seen)
                .containsExactly("POST /accounting/event/record application/json "
                        + "{\"type\":\"sale\",\"amount\":19.90,\"currency\":\"GBP\"}");
    }

    @Test
    void sendsNoBodyWithAGet() throws IOException {
        new StatApi(transport()).get();

        assertThat(seen).containsExactly("GET /accounting/stat null ");
    }

    @Test
    void handsOutAnEnvelopeThatSaysNo() throws IOException {
        body = "{\"success\": false, \"error\": {\"major\": {\"tag\": \"conflict\"}}}";

        EventEnvelope answer = new EventApi(transport()).get(REQUEST);

        assertThat(answer.success()).isFalse();
        assertThat(answer.error()).isNotNull();
    }

    @Test
    void anotherStatusIsAnErrorWithTheServicesWordsBesideTheMessage() {
        status = 404;
        body = "{\"success\": false, \"error\": {\"error_code\": \"" + CANARY
                + "\", \"major\": {\"tag\": \"not-found\"}}}";

        AnswerException e = failure();

        assertThat(e).hasMessage("404 is no success [POST /event/get]").hasNoCause();
        assertThat(e.status()).isEqualTo(404);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(e.error()).major())
                        .tag())
                .isEqualTo("not-found");
        assertNoCanary(e);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>" + CANARY + "</html>", "", "{\"error\": \"" + CANARY + "\"}", "[]"})
    void aBodyThatIsNoEnvelopeIsNoError(String page) {
        status = 502;
        body = page;

        AnswerException e = failure();

        assertThat(e).hasMessage("502 is no success [POST /event/get]");
        assertThat(e.error()).isNull();
        assertNoCanary(e);
    }

    @Test
    void anAnswerThatCannotBeReadNamesThePlaceOnly() {
        body = "{\"data\": {\"amount\": \"" + CANARY + "\"}}";

        AnswerException e = failure();

        assertThat(e)
                .hasMessageStartingWith("200 cannot be read: $.data.amount: expected a decimal")
                .hasNoCause();
        assertNoCanary(e);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 429, 500, 503, 504})
    void sendsOnceWhateverTheStatus(int refusal) {
        status = refusal;
        header = List.of("Retry-After", "0");

        assertThat(failure().status()).isEqualTo(refusal);
        assertThat(catchThrowableOfType(AnswerException.class, () -> new StatApi(transport()).get())
                        .status())
                .isEqualTo(refusal);

        assertThat(seen).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void followsNoRedirect(int redirect) {
        status = redirect;
        header = List.of("Location", "/elsewhere");

        assertThat(failure().status()).isEqualTo(redirect);
        assertThat(catchThrowableOfType(AnswerException.class, () -> new StatApi(transport()).get())
                        .status())
                .isEqualTo(redirect);

        assertThat(seen).hasSize(2).noneMatch(request -> request.contains("elsewhere"));
    }

    @Test
    void printsNothing() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            new EventApi(transport()).get(REQUEST);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new EventApi(nothing()))
                .withMessage("transport: null");
        assertThatNullPointerException()
                .isThrownBy(() -> new EventApi(transport()).get(nothing()))
                .withMessage("request: null");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller without null checks may do
    private static <T> T nothing() {
        return null;
    }

    private AnswerException failure() {
        return catchThrowableOfType(AnswerException.class, () -> new EventApi(transport()).get(REQUEST));
    }

    private static void assertNoCanary(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(CANARY);
    }
}
