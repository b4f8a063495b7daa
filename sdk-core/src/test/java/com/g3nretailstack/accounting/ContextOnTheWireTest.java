package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.RequestContextBody;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(MockAccountingExtension.class)
class ContextOnTheWireTest {
    private static final EventListRequest LIST = EventListRequest.builder().build();
    private static final String COST_CENTRE = "ABCD-0001-ZZZZ";

    private AccountingClient client;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org)
                .context(context -> context.costCentre("abcd-0001-zzzz"))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsSetIsSentInItsHeaders() {
        client.events().record(Sales.sale(1));

        assertThat(sent(0))
                .containsEntry("x-orgcode", org.orgcode())
                .containsEntry("x-logical-guid", Shop.FACILITY)
                .containsEntry("x-channel-code", Shop.CHANNEL)
                .containsEntry("x-cccode", COST_CENTRE)
                .containsEntry("content-type", "application/json")
                .containsEntry("accept", "application/json");
    }

    @Test
    void whatIsNotSetIsNotSent() {
        Shop.walk(with(context -> context.facility(null).channel(null).costCentre(null))
                .events()
                .list(LIST));

        assertThat(sent(0)).doesNotContainKeys("x-logical-guid", "x-channel-code", "x-cccode");
    }

    @Test
    void theUserAgentSaysWhoCalls() {
        client.events().record(Sales.sale(1));

        assertThat(sent(0).get("user-agent")).matches("g3n-accounting-java/\\S+ java/\\d+ okhttp/5\\S+");
    }

    @ParameterizedTest
    @CsvSource({"facility, x-logical-guid", "channel, x-channel-code", "orgcode, x-orgcode"})
    void aRecordWithoutWhatItRequiresIsRefusedBeforeTheNetwork(String missing, String header) {
        AccountingClient less = with(context -> switch (missing) {
            case "facility" -> context.facility(null);
            case "channel" -> context.channel(null);
            default -> context.orgcode(null);
        });

        assertThatThrownBy(() -> less.events().record(Sales.sale(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(missing + ": missing (POST /event/record requires " + header
                        + ": set it in the request context)");
        assertThat(org.journal().count()).isZero();
    }

    @Test
    void aListNeedsNeitherFacilityNorChannel() {
        assertThat(with(context -> context.facility(null).channel(null))
                        .events()
                        .list(LIST))
                .isEmpty();
    }

    @Test
    void theFunctionFormRefusesBeforeItReads(MockAccounting mock) {
        assertThatThrownBy(() -> with(context -> context.orgcode(null))
                        .exports()
                        .batches()
                        .setStatus("ba_1", batch -> batch.statusRequest(ExportBatchStatus.SENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("orgcode: missing");
        assertThat(mock.journalWithoutOrg().requests("/export/batch/get")).isEmpty();
    }

    @Test
    void oneCallMayDifferInItsContext() {
        RequestOptions options = RequestOptions.builder()
                .context(context -> context.channel("POS"))
                .context(context -> context.facility("lg-7"))
                .build();

        client.events().record(Sales.sale(1), options);
        client.events().record(Sales.sale(2));

        assertThat(sent(0)).containsEntry("x-channel-code", "POS").containsEntry("x-logical-guid", "lg-7");
        assertThat(sent(1)).containsEntry("x-channel-code", Shop.CHANNEL);
    }

    @Test
    void aBodysOwnOrganisationOrCostCentreThatDiffersIsRefusedBeforeTheNetwork() {
        assertThatThrownBy(() ->
                        client.events().record(Sales.keyless().orgcode("OTHER").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("orgcode: the request's own differs from the context's");
        assertThatThrownBy(() -> client.events()
                        .record(Sales.keyless().cccode("AAAA-BBBB-CCCC").build()))
                .hasMessageStartingWith("cccode: the request's own differs");
        assertThatThrownBy(() ->
                        client.events().record(Sales.keyless().cccode(" \u00e9").build()))
                .hasMessageStartingWith("cccode: the request's own differs");
        assertThat(org.journal().count()).isZero();
    }

    @Test
    void theSameInAnotherCaseIsTaken() {
        String lower = org.orgcode().toLowerCase(java.util.Locale.ROOT);

        client.events()
                .record(Sales.keyless()
                        .orgcode(" " + lower)
                        .cccode("abcd-0001-zzzz")
                        .build());

        assertThat(org.events().count()).isEqualTo(1);
    }

    @Test
    void withoutAnActorNothingIsAddedToABody() throws Exception {
        assertThat(recordedBody(context -> context, Sales.sale(1)).keySet()).doesNotContain("request_context");
    }

    @Test
    void theActorAndItsSourceGoIntoTheBody() throws Exception {
        JsonObject body = recordedBody(context -> context.actor("user_guid:\"ü\\"), Sales.sale(1));

        assertThat(body.getAsJsonObject("request_context").asMap())
                .hasSize(2)
                .hasEntrySatisfying(
                        "actor", actor -> assertThat(actor.getAsString()).isEqualTo("user_guid:\"ü\\"))
                .hasEntrySatisfying(
                        "context_source",
                        source -> assertThat(source.getAsString()).isEqualTo("api_key"));
        assertThat(body.get("type").getAsString()).isEqualTo("sale");
    }

    @Test
    void theServiceTakesTheActorAndItsSource() {
        with(context -> context.actor("user_guid:1")).events().record(Sales.sale(1));

        assertThat(org.events().count()).isEqualTo(1);
    }

    @Test
    void anEmptyBodyTakesTheActorToo() throws Exception {
        try (WireServer server = WireServer.always(Http.ok("{\"success\":true,\"data\":{}}"));
                AccountingClient actor = Shop.builder(server)
                        .context(context -> context.actor("user_guid:1"))
                        .build()) {
            actor.reconciliation()
                    .report(com.g3nretailstack.accounting.model.ReconcileReportRequest.builder()
                            .build());

            assertThat(server.requests().get(0).body())
                    .isEqualTo("{\"request_context\":{\"actor\":\"user_guid:1\",\"context_source\":\"api_key\"}}");
        }
    }

    @Test
    void aRequestContextOfTheCallersOwnIsKept() throws Exception {
        RequestContextBody own =
                RequestContextBody.builder().actor("user_guid:own").build();

        JsonObject body = recordedBody(
                context -> context.actor("user_guid:client"),
                Sales.keyless().requestContext(own).build());

        assertThat(body.get("request_context")).hasToString("{\"actor\":\"user_guid:own\"}");
    }

    @Test
    void aCredentialIsSentInItsHeaderAndNeverInABody() throws Exception {
        try (WireServer server = WireServer.always(Http.ok("{\"success\":true,\"data\":{}}"));
                AccountingClient actor = Shop.builder(server)
                        .context(context -> context.actor("user_guid:1"))
                        .build()) {
            actor.events().record(Sales.sale(1));

            assertThat(server.requests().get(0).header("x-api-key")).isEqualTo("key-1");
            assertThat(server.requests().get(0).body()).doesNotContain("key-1");
            assertThat(server.requests().get(0).line()).doesNotContain("key-1");
        }
    }

    private static JsonObject recordedBody(
            UnaryOperator<RequestContext.Builder> change,
            com.g3nretailstack.accounting.model.EventRecordRequest request)
            throws Exception {
        try (WireServer server = WireServer.always(Http.ok("{\"success\":true,\"data\":{}}"));
                AccountingClient client = Shop.builder(server).context(change).build()) {
            client.events().record(request);
            return JsonParser.parseString(server.requests().get(0).body()).getAsJsonObject();
        }
    }

    private AccountingClient with(UnaryOperator<RequestContext.Builder> change) {
        return client.with(change);
    }

    private Map<String, String> sent(int index) {
        return org.journal().requests().get(index).headers();
    }
}
