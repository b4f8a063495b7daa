package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.testing.Heard;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.LogLines;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A planted canary for a credential, looked for in everything that a call leaves behind. */
@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class SecretsTest {
    private static final String CANARY = "canary-7f3a-9c41";

    @SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
    private enum Kind {
        KEY(Credentials::apiKey),
        SUPPLIED_KEY(value -> Credentials.apiKey(() -> value)),
        SESSION(Credentials::session),
        SUPPLIED_SESSION(value -> Credentials.session(() -> value));

        private final Function<String, Credentials> maker;

        Kind(Function<String, Credentials> maker) {
            this.maker = maker;
        }
    }

    private final Heard heard = new Heard();
    private final List<ResponseInfo> seen = new CopyOnWriteArrayList<>();
    private final List<Object> left = new CopyOnWriteArrayList<>();
    private final RequestOptions options =
            RequestOptions.builder().keepRaw().onResponse(seen::add).build();

    static Stream<Arguments> faults() {
        Fault[] faults = {
            Fault.status(400),
            Fault.status(401),
            Fault.status(403),
            Fault.status(404),
            Fault.status(409),
            Fault.status(428),
            Fault.status(500),
            Fault.status(501),
            Fault.status(503).fromGateway(),
            Fault.throttled(),
            Fault.firewall(),
            Fault.badGateway(),
            Fault.halfJson(),
            Fault.commitThenDrop(),
            Fault.failBeforeCommit(),
            Fault.status(502).empty()
        };
        return Stream.of(faults)
                .flatMap(fault -> Stream.of(Kind.KEY, Kind.SUPPLIED_SESSION).map(kind -> Arguments.of(fault, kind)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void noFailureOfTheServiceShowsTheCredential(Fault fault, Kind kind, MockAccounting mock, MockOrg org) {
        try (LogLines log = new LogLines();
                AccountingClient client = client(mock, org, kind)) {
            org.faults().on("/event/record").always().play(fault);
            org.faults().on("/event/list").always().play(fault);
            org.faults().on("/event/get").always().play(fault);
            org.faults().on("/export/batch/get").always().play(fault);

            run(client, one -> one.events().record(Sales.sale(1), options));
            run(client, one -> one.events().record(Sales.keyless().build(), options));
            run(
                    client,
                    one -> one.events()
                            .get(EventGetRequest.builder().eventId("e").build(), options));
            run(
                    client,
                    one -> Shop.walk(
                            one.events().list(EventListRequest.builder().build(), options)));
            run(
                    client,
                    one -> one.exports()
                            .batches()
                            .setStatus("b", b -> b.statusRequest(ExportBatchStatus.SENT), options));
            run(client, one -> one.raw().call("POST", "/event/get", new com.google.gson.JsonObject()));
            left.add(log.text());
            left.add(client);
        }
        org.journal().requests().forEach(entry -> left.add(entry + " " + entry.headers() + " " + entry.body()));

        assertThat(heard.calls).hasSize(6);
        assertNoCanary();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSuccessShowsTheCredential(Kind kind, MockAccounting mock, MockOrg org) {
        try (LogLines log = new LogLines();
                AccountingClient client = client(mock, org, kind)) {
            if (kind == Kind.KEY || kind == Kind.SUPPLIED_KEY) {
                org.admitApiKey(CANARY);
                left.add(client.events().record(Sales.sale(1), options));
                left.add(client.events()
                        .list(EventListRequest.builder().build(), options)
                        .pages()
                        .iterator()
                        .next());
                assertThat(seen).isNotEmpty();
            }
            run(client, one -> one.stat().get(options));
            left.add(log.text());
            left.add(client);
            left.add(kind.maker.apply(CANARY));
            left.add(client.context());
            left.add(options);
        }
        org.journal().requests().forEach(entry -> left.add(entry + " " + entry.headers() + " " + entry.body()));

        assertNoCanary();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noBrokenConnectionShowsTheCredential(Kind kind) throws Exception {
        String[] answers = {
            "", "HTTP/1.1 garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx", Http.ok("{")
        };
        for (String answer : answers) {
            try (LogLines log = new LogLines();
                    WireServer server = new WireServer((request, out) -> {
                        out.write(answer.getBytes(UTF_8));
                        out.flush();
                        throw new java.net.SocketException("hang up");
                    });
                    AccountingClient client = Shop.builder(server)
                            .listener(heard)
                            .credentials(kind.maker.apply(CANARY))
                            .build()) {
                run(client, one -> one.events().record(Sales.sale(1), options));
                run(client, one -> one.stat().get(options));
                assertThat(server.requests().get(0).headers().values()).contains(CANARY);
                left.add(log.text());
            }
        }
        AccountingClient nowhere = AccountingClient.builder()
                .baseUrl("http://127.0.0.1:1")
                .credentials(kind.maker.apply(CANARY))
                .time(new SetTime())
                .listener(heard)
                .build();
        run(nowhere, one -> one.stat().get());
        nowhere.close();
        run(nowhere, one -> one.stat().get());

        assertNoCanary();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\nx-evil: 1", "\u0000", "\u00e9", "\u2028", " "})
    void aCredentialThatCannotStandInAHeaderIsRefusedUnquoted(String spoiler) throws Exception {
        String bad = CANARY + spoiler;
        assertThatThrownBy(() -> Credentials.apiKey(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(thrown -> left.add(trace(thrown)));
        assertThatThrownBy(() -> Credentials.session(bad)).satisfies(thrown -> left.add(trace(thrown)));
        try (LogLines log = new LogLines();
                WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server)
                        .listener(heard)
                        .credentials(Credentials.apiKey(() -> bad))
                        .build()) {
            run(client, one -> one.stat().get());
            left.add(log.text());
            assertThat(server.connections()).isZero();
        }

        assertNoCanary();
    }

    @Test
    void whatTheServiceEchoesInHeadersIsNotKept() throws Exception {
        String echo = Http.ok(
                "{\"success\":true,\"data\":{\"status\":\"ok\"}}",
                "X-Api-Key: " + CANARY,
                "X-Session-Guid: " + CANARY,
                "Set-Cookie: " + CANARY,
                "WWW-Authenticate: " + CANARY);
        try (LogLines log = new LogLines();
                WireServer server = WireServer.always(echo);
                AccountingClient client = Shop.builder(server).listener(heard).build()) {
            client.stat().get(RequestOptions.builder().onResponse(seen::add).build());
            left.add(log.text());
            seen.forEach(info -> left.add(info.headers()));
        }

        assertNoCanary();
    }

    @Test
    void nothingThatHoldsACredentialIsSerialisable(MockAccounting mock, MockOrg org) throws Exception {
        AccountingClientBuilder builder = Shop.builder(mock, org).credentials(Credentials.apiKey(CANARY));
        try (AccountingClient client = builder.build()) {
            for (Object holder : new Object[] {client, builder, Credentials.apiKey(CANARY), client.events(), options}) {
                try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
                    assertThatThrownBy(() -> out.writeObject(holder)).isInstanceOf(NotSerializableException.class);
                }
            }
        }
    }

    @Test
    void aSerialisedExceptionHoldsNeitherCredentialNorAnswer(MockAccounting mock, MockOrg org) throws Exception {
        org.faults().on("/event/record").always().play(Fault.commitThenDrop());
        org.faults().on("/event/list").always().play(Fault.status(500));
        try (AccountingClient client = client(mock, org, Kind.KEY)) {
            org.admitApiKey(CANARY);
            run(client, one -> one.events().record(Sales.sale(1), options));
        }
        AccountingException failure = (AccountingException) heard.calls.get(0).failure();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }

        assertThat(bytes.toString(UTF_8))
                .doesNotContain(CANARY)
                .doesNotContain("order:1")
                .contains("OutcomeUnknown");
    }

    @Test
    void aPageTokenPrintsMasked(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            Shop.record(client, 2);
            Page<?> page = client.events()
                    .list(EventListRequest.builder().limit(1).build())
                    .pages()
                    .iterator()
                    .next();

            assertThat(page.next().toString()).doesNotContain(page.next().json().toString());
        }
    }

    private AccountingClient client(MockAccounting mock, MockOrg org, Kind kind) {
        AccountingClientBuilder builder =
                Shop.builder(mock, org).listener(heard).credentials(kind.maker.apply(CANARY));
        left.add(builder);
        return builder.build();
    }

    private void run(AccountingClient client, Consumer<AccountingClient> call) {
        try {
            call.accept(client);
        } catch (RuntimeException failure) {
            left.add(trace(failure));
            if (failure instanceof AccountingException known) {
                left.add(known.failure());
                left.add(known.attempts());
            }
        }
    }

    private void assertNoCanary() {
        left.addAll(heard.calls);
        left.addAll(heard.attempts);
        left.addAll(heard.deprecations);
        seen.forEach(info -> left.add(info + " " + info.headers() + " " + info.rawJson()));
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(thing -> assertThat(thing.toString()).doesNotContain(CANARY));
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return thrown + "\n" + text;
    }
}
