package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import java.util.ArrayList;
import java.util.List;

/** Who may not call: strangers, callers without the role, anybody while writes are blocked. */
final class AccessCases {
    private static final String WEAKEST_ROLE = "acct_view";

    private AccessCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        DeclaredOperation operation = plan.operation();
        List<KitCase> cases = new ArrayList<>();
        if (operation.declares("unauthorized")) {
            cases.add(plan.kitCase(
                    "unauthorized",
                    "refuses a credential that nobody issued",
                    tenant -> plan.refused(tenant.stranger(), plan.request(tenant), "unauthorized", "")));
        }
        if (operation.declares("forbidden")) {
            cases.add(plan.kitCase(
                    "forbidden",
                    "refuses a caller without one of its roles",
                    tenant -> plan.refused(
                            tenant.holding(weaker(operation)),
                            plan.request(tenant),
                            "forbidden",
                            namedRole(operation))));
        }
        if (operation.declares("org-write-blocked")) {
            cases.add(plan.kitCase("org-write-blocked", "refuses while writes to the org are blocked", tenant -> {
                Q request = plan.request(tenant);
                tenant.played("a write-block").org().blockWrites(true);
                plan.refused(tenant.caller(), request, "org-write-blocked", "");
            }));
        }
        return cases;
    }

    private static String[] weaker(DeclaredOperation operation) {
        return operation.roles().contains(WEAKEST_ROLE) ? new String[0] : new String[] {WEAKEST_ROLE};
    }

    private static String namedRole(DeclaredOperation operation) {
        return operation.roles().get(0);
    }
}
