package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Names the records that a case wrote, so that they can be found again. */
final class Written {
    private Written() {}

    /** One line for each write that succeeded: operation, id, and the code or source reference it can be found by. */
    static List<String> by(Tenant tenant) {
        return tenant.exchanges().stream()
                .filter(exchange -> exchange.status() == 200)
                .flatMap(exchange -> line(exchange).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> line(WireExchange exchange) {
        return Contract.shipped()
                .operation(exchange.method(), exchange.path())
                .filter(DeclaredOperation::write)
                .map(operation -> operation.id() + " "
                        + record(operation, exchange.answer().path("data")));
    }

    private static String record(DeclaredOperation operation, JsonNode data) {
        String id = operation.recordId();
        String found = data.path("code").asString(data.at("/source_refs/0").asString(""));
        return (id.isEmpty() ? "" : id + "=" + data.path(id).asString("?"))
                + (found.isEmpty() ? "" : " (" + found + ")");
    }
}
