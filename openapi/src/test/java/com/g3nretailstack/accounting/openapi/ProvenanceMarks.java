package com.g3nretailstack.accounting.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that everything has exactly one effective provenance: its own or its schema's. */
final class ProvenanceMarks {

    private final List<String> problems = new ArrayList<>();

    private ProvenanceMarks() {}

    /** What has no provenance, an unknown one, or one that only repeats its schema's. */
    static List<String> problems(Contract contract) {
        ProvenanceMarks marks = new ProvenanceMarks();
        contract.components("schemas").forEach((name, schema) -> marks.schema(name, Contract.map(schema)));
        for (String kind : List.of("parameters", "headers")) {
            contract.components(kind).forEach((name, node) -> marks.valid(kind + " " + name, Contract.map(node)));
        }
        return marks.problems;
    }

    private void schema(String name, Map<String, Object> schema) {
        valid(name, schema);
        List<String> required = Contract.texts(schema.get("required"));
        Contract.map(schema.get("properties")).forEach((property, node) -> {
            String path = name + "." + property;
            Object own = Contract.map(node).get("x-provenance");
            Object effective = own == null ? schema.get("x-provenance") : own;
            if (own != null) {
                valid(path, Contract.map(node));
                demand(!own.equals(schema.get("x-provenance")), path + ": repeats its schema's provenance");
            }
            boolean enforced = name.endsWith("Request") && required.contains(property);
            demand(!enforced || !"assumed".equals(effective), path + ": required of callers on an assumption");
        });
        Contract.map(schema.get("x-enum-provenance")).forEach((value, own) -> {
            demand(Contract.texts(schema.get("enum")).contains(value), name + ": has no value " + value);
            demand(OperationMarks.PROVENANCES.contains(own), name + "." + value + ": provenance " + own);
        });
    }

    private void valid(String at, Map<String, Object> node) {
        Object own = node.get("x-provenance");
        demand(own != null && OperationMarks.PROVENANCES.contains(own), at + ": provenance " + own);
    }

    private void demand(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
