package com.g3nretailstack.accounting.examples.contractkit.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.time.Duration;
import java.util.Map;

/** The contract's own example of an error, answered once instead of what the service would say; closed, it is gone. */
final class PlayedError implements AutoCloseable {
    /** How long the answer asks to wait. */
    static final Duration WAIT = Duration.ofSeconds(7);

    private final FaultRule rule;

    private PlayedError(FaultRule rule) {
        this.rule = rule;
    }

    /** Answers the next call of the operation with the error of that tag. */
    static PlayedError once(Tenant tenant, DeclaredOperation operation, String tag) {
        return new PlayedError(faults(tenant, operation)
                .on(operation.path())
                .nth(1)
                .play(Fault.named(tag, (asked, service) -> Reply.of(example(operation, tag)))));
    }

    // a call that belongs to no org names none
    private static Faults faults(Tenant tenant, DeclaredOperation operation) {
        var played = tenant.played("faults");
        return operation.tenant() ? played.org().faults() : played.service().faults();
    }

    private static ServiceAnswer example(DeclaredOperation operation, String tag) {
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "X-API-Version", "2026-03-04",
                "Retry-After", Long.toString(WAIT.toSeconds()));
        byte[] body = Contract.shipped().errorExample(tag).toString().getBytes(UTF_8);
        return new ServiceAnswer(operation.status(tag), headers, body);
    }

    /** How often it was answered. */
    long played() {
        return rule.fired();
    }

    @Override
    public void close() {
        rule.remove();
    }
}
