package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks that x-error-tags says the same as the declared responses and their examples. */
final class ErrorMarks {

    private ErrorMarks() {}

    /** Operations whose mark and responses differ, and responses whose examples have another status. */
    static List<String> problems(Contract contract) {
        List<String> problems = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            Map<String, Set<String>> marked = marked(operation);
            Map<String, Set<String>> shown = shown(contract, operation, problems);
            if (!marked.equals(shown)) {
                problems.add(operation + ": x-error-tags " + marked + ", responses " + shown);
            }
            if (marked.containsKey("428") != operation.has("x-revision-source")) {
                problems.add(operation + ": 428 goes with a revision source");
            }
        }
        return problems;
    }

    private static Map<String, Set<String>> marked(Operation operation) {
        Map<String, Set<String>> marked = new TreeMap<>();
        Contract.map(operation.mark("x-error-tags"))
                .forEach((status, tags) -> marked.put(status, new TreeSet<>(Contract.texts(tags))));
        return marked;
    }

    private static Map<String, Set<String>> shown(Contract contract, Operation operation, List<String> problems) {
        Map<String, Set<String>> shown = new TreeMap<>();
        Contract.map(operation.node().get("responses")).forEach((status, response) -> {
            if (!status.startsWith("2")) {
                Set<String> tags = new TreeSet<>();
                for (Map<String, Object> error : errors(contract, contract.resolved(response))) {
                    tags.add(String.valueOf(Contract.map(error.get("major")).get("tag")));
                    if (!status.equals(String.valueOf(error.get("http_status")))) {
                        problems.add(operation + ": an example under " + status + " says " + error.get("http_status"));
                    }
                }
                shown.put(status, tags);
            }
        });
        return shown;
    }

    private static List<Map<String, Object>> errors(Contract contract, Map<String, Object> response) {
        Map<String, Object> json =
                Contract.map(Contract.map(response.get("content")).get("application/json"));
        return Contract.map(json.get("examples")).values().stream()
                .map(example -> Contract.map(contract.resolved(example).get("value")))
                .map(value -> Contract.map(value.get("error")))
                .toList();
    }
}
