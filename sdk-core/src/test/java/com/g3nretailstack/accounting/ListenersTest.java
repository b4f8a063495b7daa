package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.observe.Deprecation;
import com.g3nretailstack.accounting.observe.DeprecationEvent;
import com.g3nretailstack.accounting.testing.Heard;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.LogLines;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ListenersTest {
    private static final String DEPRECATED = Http.ok(
            "{\"success\":true,\"data\":{\"status\":\"ok\",\"items\":[]}}",
            "Deprecation: true",
            "Sunset: 2027-01-01T00:00:00Z",
            "Link: <https://example.com/new>; rel=\"deprecation\"",
            "x-g3n-deprecation: use /stat/v2");

    private final Heard heard = new Heard();

    @Test
    void aCallIsToldOfWithItsAttemptsAndItsAnswer(MockAccounting mock, MockOrg org) {
        org.faults().on("/event/list").times(2).play(Fault.status(503));
        try (AccountingClient client = Shop.builder(mock, org).listener(heard).build()) {
            Shop.walk(client.events().list(EventListRequest.builder().build()));
        }

        assertThat(heard.calls).singleElement().satisfies(call -> {
            assertThat(call.operation()).isEqualTo("POST /event/list");
            assertThat(call.operationId()).isEqualTo("event_list");
            assertThat(call.orgcode()).isEqualTo(org.orgcode());
            assertThat(call.succeeded()).isTrue();
            assertThat(call.response().status()).isEqualTo(200);
            assertThat(call.attempts()).isEqualTo(heard.attempts);
            assertThat(call.took())
                    .isEqualTo(call.attempts().stream().map(Attempt::waitAfter).reduce(Duration.ZERO, Duration::plus));
        });
        assertThat(heard.attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(heard.attempts).extracting(Attempt::status).containsExactly(503, 503, 200);
        assertThat(heard.attempts.get(0).decision()).startsWith("retried: 503 ");
        assertThat(heard.attempts.get(2).failure()).isNull();
        assertThat(heard.attempts.get(2).requestId()).isNotBlank();
        assertThat(heard.operationIds).containsOnly("event_list");
    }

    @Test
    void aFailedCallIsToldOfWithWhatTheCallerGotThrown(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).listener(heard).build()) {
            assertThatThrownBy(() -> client.events()
                            .get(EventGetRequest.builder().eventId("ev_x").build()))
                    .isInstanceOf(NotFoundException.class)
                    .satisfies(
                            thrown -> assertThat(heard.calls.get(0).failure()).isSameAs(thrown));
        }
    }

    @Test
    void theAttemptsOfReReadsStandInTheDiaryUnderTheirOwnRoute(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).listener(heard).build()) {
            Shop.record(client, 1);
            ExportBatch ready = Shop.ready(client, org);
            heard.calls.clear();

            client.exports().batches().setStatus(ready.batchId(), batch -> batch.statusRequest(ExportBatchStatus.SENT));
        }

        assertThat(heard.calls)
                .singleElement()
                .satisfies(call -> assertThat(call.attempts())
                        .extracting(Attempt::operation)
                        .containsExactly("POST /export/batch/get", "POST /export/batch/status/set"));
    }

    @Test
    void aDeprecatedRouteIsLoggedAndToldOfOnce() throws Exception {
        try (LogLines log = new LogLines();
                WireServer server = WireServer.always(DEPRECATED);
                AccountingClient client = Shop.builder(server).listener(heard).build()) {
            client.stat().get();
            client.stat().get();
            client.with(context -> context.channel("POS")).stat().get();

            assertThat(heard.deprecations)
                    .containsExactly(new DeprecationEvent(
                            "GET /stat",
                            new Deprecation(
                                    "true",
                                    "2027-01-01T00:00:00Z",
                                    "<https://example.com/new>; rel=\"deprecation\"",
                                    "use /stat/v2")));
            assertThat(log.with("GET /stat is deprecated")).hasSize(1);
        }
    }

    @Test
    void eachDeprecatedRouteIsToldOf() throws Exception {
        try (WireServer server = WireServer.always(DEPRECATED);
                AccountingClient client = Shop.builder(server).listener(heard).build()) {
            client.stat().get();
            Shop.walk(client.events().list(EventListRequest.builder().build()));
        }

        assertThat(heard.deprecations)
                .extracting(DeprecationEvent::operation)
                .containsExactly("GET /stat", "POST /event/list");
    }

    @Test
    void aReadWithinAWriteIsToldOfUnderItsOwnRoute() throws Exception {
        String batch =
                "{\"success\":true,\"data\":{\"batch_id\":\"b\",\"export_id\":\"e\",\"status\":\"ready\",\"revision\":1}}";
        try (WireServer server = new WireServer((request, out) -> {
                    String answer =
                            request.line().contains("/get") ? Http.ok(batch, "Deprecation: true") : Http.ok(batch);
                    out.write(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                });
                AccountingClient client = Shop.builder(server).listener(heard).build()) {
            client.exports().batches().setStatus("b", current -> current.statusRequest(ExportBatchStatus.SENT));
        }

        assertThat(heard.deprecations)
                .extracting(DeprecationEvent::operation)
                .containsExactly("POST /export/batch/get");
    }

    @Test
    void aLinkThatLeadsElsewhereIsNoDeprecation() throws Exception {
        try (WireServer server = WireServer.always(
                        Http.ok("{\"success\":true,\"data\":{}}", "Link: <https://example.com>; rel=\"next\""));
                AccountingClient client = Shop.builder(server).listener(heard).build()) {
            client.stat().get();
        }

        assertThat(heard.deprecations).isEmpty();
    }

    @Test
    void whatAListenerThrowsBreaksNoCallAndOtherListenersAreTold() throws Exception {
        for (Throwable planted : new Throwable[] {
            new IllegalStateException("canary"),
            new Exception("checked, from another language"),
            new NoClassDefFoundError("x")
        }) {
            try (LogLines log = new LogLines();
                    WireServer server = WireServer.always(DEPRECATED);
                    AccountingClient client = Shop.builder(server)
                            .listener(new Throwing(planted))
                            .listener(heard)
                            .build()) {
                client.events().record(Sales.sale(1));

                assertThat(log.text()).doesNotContain("canary");
            }
        }

        assertThat(heard.calls).hasSize(3).allMatch(CallEvent::succeeded);
        assertThat(heard.attempts).hasSize(3);
        assertThat(heard.deprecations).hasSize(3);
    }

    /** A listener that throws at everything. */
    private record Throwing(Throwable planted) implements CallListener {
        @Override
        public void onCall(CallEvent event) {
            sneak(planted);
        }

        @Override
        public void onAttempt(String operationId, Attempt attempt) {
            sneak(planted);
        }

        @Override
        public void onDeprecation(DeprecationEvent event) {
            sneak(planted);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> void sneak(Throwable planted) throws T {
            throw (T) planted;
        }
    }
}
