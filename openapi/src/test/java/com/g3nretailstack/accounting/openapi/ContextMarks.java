package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that x-context-headers says the same as the operation's header parameters. */
final class ContextMarks {

    private static final Map<String, String> HEADERS = Map.of(
            "orgcode", "x-orgcode",
            "facility", "x-logical-guid",
            "channel", "x-channel-code",
            "cost_centre", "x-cccode");

    private ContextMarks() {}

    /** Operations whose mark and parameters differ. */
    static List<String> problems(Contract contract) {
        List<String> problems = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            Map<String, String> marked = marked(operation);
            Map<String, String> declared = declared(contract, operation);
            if (!marked.equals(declared)) {
                problems.add(operation + ": x-context-headers " + marked + ", parameters " + declared);
            }
        }
        return problems;
    }

    private static Map<String, String> marked(Operation operation) {
        Map<String, String> marked = new TreeMap<>();
        Contract.map(operation.mark("x-context-headers"))
                .forEach((part, need) -> marked.put(HEADERS.getOrDefault(part, part), String.valueOf(need)));
        return marked;
    }

    private static Map<String, String> declared(Contract contract, Operation operation) {
        Map<String, String> declared = new TreeMap<>();
        for (Object node : Contract.list(operation.node().get("parameters"))) {
            Map<String, Object> parameter = contract.resolved(node);
            declared.put(
                    String.valueOf(parameter.get("name")),
                    Boolean.TRUE.equals(parameter.get("required")) ? "required" : "optional");
        }
        return declared;
    }
}
