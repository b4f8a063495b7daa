package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Requests that do not fit: a value of a wrong type, another identity, a reason that nobody knows, a token that nobody gave. */
final class BodyCases {
    private static final String UNKNOWN_REASON = "KIT.NO_SUCH_REASON";

    private static final String TOKEN = "next_token";

    private BodyCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        DeclaredOperation operation = plan.operation();
        List<KitCase> cases = new ArrayList<>();
        if (operation.declares("validation-error")) {
            cases.add(plan.kitCase(
                    "validation-error", "refuses a value of a wrong type", tenant -> wrongType(plan, tenant)));
        }
        if (operation.declares("invalid-input")) {
            cases.add(plan.kitCase(
                    "invalid-input",
                    "refuses a body that names another identity",
                    tenant -> otherIdentity(plan, tenant)));
        }
        if (operation.write() && Contract.shipped().takes(operation, "reason_code")) {
            cases.add(plan.kitCase(
                    "invalid-input", "refuses a reason code that nobody knows", tenant -> unknownReason(plan, tenant)));
        }
        if (operation.declares("invalid-input") && Contract.shipped().takes(operation, TOKEN)) {
            cases.add(plan.kitCase(
                    "invalid-input",
                    "refuses a page token of the caller's own making",
                    tenant -> forged(plan, tenant)));
        }
        return cases;
    }

    // no typed call can say it, so it is put in below the facade
    private static <Q, R> void wrongType(Plan<Q, R> plan, Tenant tenant) {
        String property = Contract.shipped().textProperty(plan.operation()).orElse("reason");
        Q request = plan.request(tenant);
        tenant.caller().wire().misfitNext(body -> {
            body.putArray(property).add(1);
            return body;
        });
        plan.refused(tenant.caller(), request, "validation-error", property);
    }

    private static <Q, R> void otherIdentity(Plan<Q, R> plan, Tenant tenant) {
        JsonObject context = new JsonObject();
        context.addProperty("context_source", "operator");
        Q request = Typed.changed(plan.request(tenant), json -> json.add("request_context", context));
        plan.refused(tenant.caller(), request, "invalid-input", "context_source");
    }

    private static <Q, R> void forged(Plan<Q, R> plan, Tenant tenant) {
        JsonObject token = new JsonObject();
        token.addProperty("at", 1);
        Q request = Typed.changed(plan.request(tenant), json -> json.add(TOKEN, token));
        plan.refused(tenant.caller(), request, "invalid-input", TOKEN);
    }

    private static <Q, R> void unknownReason(Plan<Q, R> plan, Tenant tenant) {
        Q request = Typed.changed(plan.request(tenant), json -> json.addProperty("reason_code", UNKNOWN_REASON));
        plan.refused(tenant.caller(), request, "invalid-input", "reason_code");
    }
}
