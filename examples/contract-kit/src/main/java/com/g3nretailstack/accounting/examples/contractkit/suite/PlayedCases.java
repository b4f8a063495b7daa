package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.ThrottledException;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import java.util.List;

/** Errors that no request can provoke. */
final class PlayedCases {
    private static final List<String> TAGS = List.of("throttled", "internal-error");

    private PlayedCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        return TAGS.stream()
                .filter(plan.operation()::declares)
                .map(tag -> plan.kitCase(tag, "takes " + tag + " for what it is", tenant -> play(plan, tag, tenant)))
                .toList();
    }

    private static <Q, R> void play(Plan<Q, R> plan, String tag, Tenant tenant) {
        tenant.played("faults");
        Q request = plan.request(tenant);
        try (PlayedError error = PlayedError.once(tenant, plan.operation(), tag)) {
            AccountingException thrown = plan.refused(tenant.caller(), request, tag, "");
            Verify.equal("how often it was sent", 1L, error.played());
            if (thrown instanceof ThrottledException throttled) {
                Verify.equal("retryAfter()", PlayedError.WAIT, throttled.retryAfter());
            }
        }
    }
}
