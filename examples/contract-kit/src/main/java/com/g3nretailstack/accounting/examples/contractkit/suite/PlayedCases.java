package com.g3nretailstack.accounting.examples.contractkit.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.ThrottledException;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Errors that no request can provoke: a fault rule answers with the contract's own example of them. */
final class PlayedCases {
    private static final List<String> TAGS = List.of("throttled", "internal-error");
    private static final Duration WAIT = Duration.ofSeconds(7);

    private PlayedCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        return TAGS.stream()
                .filter(plan.operation()::declares)
                .map(tag -> plan.kitCase(tag, "tells the service's " + tag + " for what it is", tenant -> play(plan, tag, tenant)))
                .toList();
    }

    private static <Q, R> void play(Plan<Q, R> plan, String tag, Tenant tenant) {
        Q request = plan.request(tenant);
        DeclaredOperation operation = plan.operation();
        // not bound to the org, for the call of the health check names none
        FaultRule rule = tenant.played("faults")
                .service()
                .faults()
                .on(operation.path())
                .nth(1)
                .play(Fault.named(tag, (asked, service) -> Reply.of(example(operation, tag))));
        try {
            AccountingException thrown = plan.refused(tenant.caller(), request, tag, "");
            if (thrown instanceof ThrottledException throttled) {
                Verify.equal("retryAfter()", WAIT, throttled.retryAfter());
            }
        } finally {
            rule.remove();
        }
    }

    private static ServiceAnswer example(DeclaredOperation operation, String tag) {
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "X-API-Version", "2026-03-04",
                "Retry-After", Long.toString(WAIT.toSeconds()));
        byte[] body = Contract.shipped().errorExample(tag).toString().getBytes(UTF_8);
        return new ServiceAnswer(operation.errors().get(tag), headers, body);
    }
}
