package com.g3nretailstack.accounting.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that every reference leads somewhere and that nothing is left over. */
final class References {

    private static final List<String> KINDS =
            List.of("schemas", "parameters", "responses", "examples", "headers", "securitySchemes");

    private References() {}

    /** References that lead nowhere or out of the file. */
    static List<String> dangling(Contract contract) {
        List<String> problems = new ArrayList<>();
        Contract.walk(contract.root(), node -> {
            if (node.get("$ref") instanceof String ref && !leadsSomewhere(contract, ref)) {
                problems.add("dangling reference: " + ref);
            }
        });
        return problems;
    }

    private static boolean leadsSomewhere(Contract contract, String ref) {
        return ref.startsWith("#/") && !Map.of().equals(contract.at(ref));
    }

    /** Components that neither an operation nor a job reaches. */
    static List<String> orphans(Contract contract) {
        Set<String> reached = new HashSet<>();
        reach(contract, contract.root().get("paths"), reached);
        reach(contract, contract.root().get("x-jobs"), reached);
        securitySchemes(contract, reached);

        List<String> problems = new ArrayList<>();
        for (String kind : KINDS) {
            contract.components(kind).keySet().stream()
                    .map(name -> "#/components/" + kind + "/" + name)
                    .filter(ref -> !reached.contains(ref))
                    .forEach(ref -> problems.add("orphan: " + ref));
        }
        return problems;
    }

    private static void reach(Contract contract, Object from, Set<String> reached) {
        Contract.walk(from, node -> {
            if (node.get("$ref") instanceof String ref && reached.add(ref)) {
                reach(contract, contract.at(ref), reached);
            }
        });
    }

    private static void securitySchemes(Contract contract, Set<String> reached) {
        Contract.list(contract.root().get("security"))
                .forEach(alternative -> Contract.map(alternative)
                        .keySet()
                        .forEach(name -> reached.add("#/components/securitySchemes/" + name)));
    }
}
