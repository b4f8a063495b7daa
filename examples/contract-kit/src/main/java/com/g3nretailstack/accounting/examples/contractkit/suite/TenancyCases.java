package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.contractkit.site.Caller;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is not there, and what is somebody else's: the same 404, so that nobody learns which. */
final class TenancyCases {
    /** The column of what is somebody else's. */
    static final String FOREIGN = "foreign org";

    private static final String NOT_FOUND = "not-found";

    private TenancyCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        List<KitCase> cases = new ArrayList<>();
        if (!plan.operation().declares(NOT_FOUND)) {
            return cases;
        }
        for (String id : plan.fixture().ids()) {
            cases.add(plan.kitCase(NOT_FOUND, "answers 404 for an unknown " + id, tenant -> unknown(plan, id, tenant)));
        }
        cases.add(plan.kitCase(NOT_FOUND, "answers 404 for an org that is not there", tenant -> noOrg(plan, tenant)));
        cases.add(plan.kitCase(
                FOREIGN, "answers for another's org as for one that is not there", tenant -> foreign(plan, tenant)));
        for (String id : plan.fixture().ids()) {
            cases.add(plan.kitCase(
                    FOREIGN,
                    "answers for another's " + id + " as for one that is not there",
                    tenant -> foreignId(plan, id, tenant)));
        }
        return cases;
    }

    private static <Q, R> void unknown(Plan<Q, R> plan, String id, Tenant tenant) {
        Q request = naming(plan.request(tenant), id, tenant.name("nothing"));
        plan.refused(tenant.caller(), request, NOT_FOUND, "");
    }

    private static <Q, R> void noOrg(Plan<Q, R> plan, Tenant tenant) {
        Q request = plan.request(tenant);
        plan.refused(tenant.caller(), at(tenant.caller(), absentOrg(tenant)), request, NOT_FOUND, "");
    }

    private static <Q, R> void foreign(Plan<Q, R> plan, Tenant tenant) {
        Caller other = outsider(tenant);
        Q request = plan.request(tenant);

        WireExchange theirs = refused(plan, other, other.client(), request);
        WireExchange nobodys = refused(plan, other, at(other, absentOrg(tenant)), request);

        same(nobodys, theirs);
    }

    private static <Q, R> void foreignId(Plan<Q, R> plan, String id, Tenant tenant) {
        MockOrg elsewhere = elsewhere(tenant);
        Caller other = tenant.with(Credentials.apiKey(elsewhere.apiKey()));
        AccountingClient atHome = at(other, elsewhere.orgcode());
        Q request = plan.request(tenant);

        WireExchange theirs = refused(plan, other, atHome, request);
        WireExchange nobodys = refused(plan, other, atHome, naming(request, id, tenant.name("nothing")));

        same(nobodys, theirs);
        Verify.equal(
                "the answer for another's org",
                Comparable404.ofAnyOrg(nobodys),
                Comparable404.ofAnyOrg(refused(plan, other, other.client(), request)));
    }

    private static Caller outsider(Tenant tenant) {
        return tenant.with(Credentials.apiKey(elsewhere(tenant).apiKey()));
    }

    private static MockOrg elsewhere(Tenant tenant) {
        return tenant.played("a second org").service().org(tenant.orgcode() + "-OTHER");
    }

    private static <Q, R> WireExchange refused(Plan<Q, R> plan, Caller caller, AccountingClient client, Q request) {
        plan.refused(caller, client, request, NOT_FOUND, "");
        return caller.wire().last(plan.operation().route());
    }

    private static void same(WireExchange nobodys, WireExchange theirs) {
        Verify.equal("the answer", Comparable404.of(nobodys), Comparable404.of(theirs));
    }

    private static <Q> Q naming(Q request, String property, String id) {
        return Typed.changed(request, (JsonObject json) -> json.addProperty(property, id));
    }

    private static AccountingClient at(Caller caller, String orgcode) {
        return caller.client().with(context -> context.orgcode(orgcode));
    }

    private static String absentOrg(Tenant tenant) {
        return tenant.name("no-org").toUpperCase(Locale.ROOT);
    }
}
