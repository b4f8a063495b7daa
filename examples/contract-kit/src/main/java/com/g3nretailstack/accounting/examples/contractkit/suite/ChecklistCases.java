package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.contractkit.fixture.EventFixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseFailed;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseSkipped;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The service's own checklist for SDKs (common/sdk-integration-checklist.html), line by line; lines 4 and 5 are {@link ChecklistErrors}. */
final class ChecklistCases {
    private static final String SERVICE = "https://api.g3nretailstack.com/accounting";
    private static final String COST_CENTRE = "RETL-0042-WEB1";
    private static final String ACTOR = "user_guid:contract-kit";

    private ChecklistCases() {}

    static List<KitCase> all() {
        List<KitCase> cases = new ArrayList<>(List.of(
                kitCase(
                        1,
                        "calls the service's own domain, and tells request id and build id",
                        false,
                        ChecklistCases::tells),
                kitCase(2, "takes one context and fans it out to headers and body", true, ChecklistCases::fansOut),
                kitCase(2, "refuses a cost centre of the body's own that differs", false, ChecklistCases::refusesOther),
                kitCase(3, "sends GET without query and body, and POST as JSON", false, ChecklistCases::sends)));
        cases.addAll(ChecklistErrors.all());
        cases.add(kitCase(6, "knows the build that it was validated against", false, ChecklistCases::knowsBuild));
        return cases;
    }

    static KitCase kitCase(int line, String name, boolean writes, CaseBody body) {
        return new KitCase("checklist line " + line, "checklist", name, writes, body);
    }

    private static void tells(Tenant tenant) {
        try (AccountingClient standard = AccountingClient.builder().build()) {
            Verify.contains("the standard address", standard.toString(), SERVICE + ",");
        }
        ResponseInfo info = health(tenant);
        Verify.present("request id", info.requestId());
        Verify.present("build id", info.buildId());
    }

    private static ResponseInfo health(Tenant tenant) {
        AtomicReference<ResponseInfo> seen = new AtomicReference<>();
        tenant.client()
                .stat()
                .get(RequestOptions.builder().onResponse(seen::set).build());
        return Verify.present("the answer", seen.get());
    }

    private static void fansOut(Tenant tenant) {
        AccountingClient client =
                tenant.client().with(context -> context.costCentre(COST_CENTRE).actor(ACTOR));
        client.events().record(EventFixtures.sale(tenant).cccode(COST_CENTRE).build());

        WireExchange exchange = tenant.caller().wire().last("POST /event/record");
        header(exchange, "x-orgcode", tenant.orgcode());
        header(exchange, "x-logical-guid", client.context().facility());
        header(exchange, "x-channel-code", client.context().channel());
        header(exchange, "x-cccode", COST_CENTRE);
        Verify.equal("cccode", COST_CENTRE, exchange.sent().path("cccode").asString(""));
        Verify.equal(
                "request_context.actor",
                ACTOR,
                exchange.sent().at("/request_context/actor").asString(""));
    }

    private static void header(WireExchange exchange, String name, @Nullable String expected) {
        Verify.equal(name, expected, exchange.sentHeader(name).orElse(null));
    }

    private static void refusesOther(Tenant tenant) {
        EventRecordRequest other =
                EventFixtures.sale(tenant).cccode("RETL-0042-WEB2").build();
        int sent = tenant.exchanges().size();
        try {
            tenant.client()
                    .with(context -> context.facility("lg-042").channel("WEB").costCentre(COST_CENTRE))
                    .events()
                    .record(other);
        } catch (IllegalArgumentException refused) {
            Verify.contains("the message", refused.getMessage(), "cccode");
            Verify.equal("how much was sent", sent, tenant.exchanges().size());
            return;
        }
        throw new CaseFailed("a cost centre that differs from the context's was sent");
    }

    // query, body, credential and required headers are held against the contract for every exchange
    private static void sends(Tenant tenant) {
        health(tenant);
        EventFixtures.any(tenant.client(), RequestOptions.none());

        WireExchange get = tenant.caller().wire().last("GET /stat");
        Verify.that(get.sent().isMissingNode() && get.query() == null, "GET has a body or a query");
        WireExchange post = tenant.caller().wire().last("POST /event/list");
        Verify.contains("content-type", post.sentHeader("content-type").orElse(""), "application/json");
        Verify.that(post.sent().isObject() && post.query() == null, "POST has no JSON object or has a query");
    }

    private static void knowsBuild(Tenant tenant) {
        String answered = Verify.present("build id", health(tenant).buildId());
        if (tenant.isolated()) {
            Verify.equal("the build that answered", ResponseInfo.VALIDATED_BUILD, answered);
        } else if (!answered.equals(ResponseInfo.VALIDATED_BUILD)) {
            throw new CaseSkipped("the server is of build " + answered + ", the client was validated against "
                    + ResponseInfo.VALIDATED_BUILD);
        }
    }
}
