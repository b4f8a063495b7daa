package com.g3nretailstack.accounting.examples.faultstorm.promise;

import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** How long calls took. */
final class Ends {
    /** What makes two calls or more, each with a deadline of its own. */
    private static final Set<String> SEVERAL_CALLS =
            Set.of("walk-events", "extend-strictly", "pay-a-penny", "send-batch");

    private Ends() {}

    static Stream<String> late(Evidence evidence) {
        return evidence.history().operations().stream()
                .filter(operation -> !SEVERAL_CALLS.contains(operation.kind()))
                .filter(operation -> took(operation).compareTo(evidence.longestCall()) > 0)
                .map(operation -> operation.mark() + " " + operation.kind() + " took " + took(operation));
    }

    private static Duration took(Operation operation) {
        return Duration.ofNanos(operation.endedNanos() - operation.startedNanos());
    }
}
