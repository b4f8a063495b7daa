package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the contract with the endpoint inventory that the service publishes. */
final class EndpointTable {

    /** One row of the inventory; a schema is "(inline)" or "Envelope" where the service names none. */
    record Row(String method, String path, String request, String response) {

        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        String name() {
            return method + " " + path;
        }

        boolean unnamed() {
            return request.equals("(inline)");
        }
    }

    private EndpointTable() {}

    static List<Row> rows(String table) {
        return table.lines()
                .filter(line -> line.startsWith("| GET") || line.startsWith("| POST"))
                .map(Row::of)
                .toList();
    }

    /** Where contract and inventory disagree. */
    static List<String> problems(Contract contract, List<Row> rows) {
        List<String> problems = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Row row : rows) {
            known.add(row.name());
            row(contract, row).ifPresent(problems::add);
        }
        for (Operation operation : contract.operations()) {
            if (!known.contains(operation.toString())) {
                problems.add("not in the inventory: " + operation);
            }
        }
        return problems;
    }

    private static Optional<String> row(Contract contract, Row row) {
        Optional<Operation> found = contract.operationsAt(row.path()).stream()
                .filter(operation -> operation.method().equals(row.method()))
                .findFirst();
        return found.isEmpty()
                ? Optional.of("not in the contract: " + row.name())
                : schemas(contract, row, found.get());
    }

    private static Optional<String> schemas(Contract contract, Row row, Operation operation) {
        String request = contract.requestSchema(operation);
        String response = contract.responseSchema(operation);
        boolean agrees = row.unnamed() || (request.equals(row.request()) && response.equals(row.response()));
        return agrees
                ? Optional.empty()
                : Optional.of(row.name() + ": " + request + " → " + response + ", expected " + row.request() + " → "
                        + row.response());
    }
}
