package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The same create twice, in both readings of the documents.
 *
 * <p>The protocol says that creates are not idempotent, the readiness page that submitting twice does not apply twice.
 */
final class DuplicateCases {
    /** The column's name. */
    static final String DUPLICATE = "duplicate";

    private DuplicateCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        List<KitCase> cases = new ArrayList<>();
        if (!plan.operation().makes()) {
            return cases;
        }
        cases.add(plan.kitCase(
                DUPLICATE, "applies once where the readiness page is right", tenant -> once(plan, tenant)));
        if (!plan.operation().recordId().isEmpty()) {
            cases.add(
                    plan.kitCase(DUPLICATE, "is no replay where the protocol is right", tenant -> twice(plan, tenant)));
        }
        return cases;
    }

    private static <Q, R> void once(Plan<Q, R> plan, Tenant tenant) {
        tenant.played("a switch between the readings").org().duplicatesApplyOnce(true);
        Q request = plan.request(tenant);

        JsonNode first = made(plan, tenant, request);
        JsonNode second = made(plan, tenant, request);

        Verify.equal("the second answer", first, second);
    }

    // where there can be only one, the second is refused; elsewhere there are two
    private static <Q, R> void twice(Plan<Q, R> plan, Tenant tenant) {
        tenant.played("a switch between the readings").org().duplicatesApplyOnce(false);
        Q request = plan.request(tenant);
        String id = plan.operation().recordId();

        JsonNode first = made(plan, tenant, request);
        try {
            JsonNode second = made(plan, tenant, request);
            Verify.that(!first.path(id).equals(second.path(id)), "both answers name one " + id);
        } catch (ApiException refused) {
            Verify.equal("effect() of the second", Effect.NONE, refused.effect());
        }
    }

    private static <Q, R> JsonNode made(Plan<Q, R> plan, Tenant tenant, Q request) {
        plan.fixture().call(tenant.client(), request, RequestOptions.none());
        WireExchange exchange = tenant.caller().wire().last(plan.operation().route());
        return exchange.answer().path("data");
    }
}
