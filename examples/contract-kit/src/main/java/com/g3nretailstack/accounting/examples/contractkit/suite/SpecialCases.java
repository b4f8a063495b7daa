package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture.Special;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import java.util.List;

/** What an operation refuses for reasons of its own. */
final class SpecialCases {
    private SpecialCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        return plan.fixture().specials().stream()
                .map(special -> plan.kitCase(special.tag(), special.name(), tenant -> play(plan, special, tenant)))
                .toList();
    }

    private static <Q, R> void play(Plan<Q, R> plan, Special<Q> special, Tenant tenant) {
        Q request = special.request().apply(tenant);
        plan.refused(tenant.caller(), request, special.tag(), special.names());
    }
}
