package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The case in which everything is right. */
final class HappyCases {
    /** The column's name. */
    static final String HAPPY = "happy";

    private HappyCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        return List.of(plan.kitCase(HAPPY, "answers what was asked for", tenant -> play(plan, tenant)));
    }

    private static <Q, R> void play(Plan<Q, R> plan, Tenant tenant) {
        Q request = plan.request(tenant);
        AtomicReference<ResponseInfo> seen = new AtomicReference<>();
        RequestOptions options = RequestOptions.builder().onResponse(seen::set).build();

        R answer = plan.fixture().call(tenant.client(), request, options);

        plan.fixture().check(tenant, request, answer);
        told(
                Verify.present("onResponse", seen.get()),
                tenant.caller().wire().last(plan.operation().route()));
    }

    private static void told(ResponseInfo info, WireExchange exchange) {
        Verify.equal("the status", 200, info.status());
        Verify.equal("requestId()", exchange.requestId(), info.requestId());
        Verify.that(!exchange.requestId().isEmpty(), "the answer has no request id");
        Verify.equal("buildId()", exchange.answer().at("/stats/build/build_id").asString(""), info.buildId());
        Verify.present("apiVersion()", info.apiVersion());
    }
}
