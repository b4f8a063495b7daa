package com.g3nretailstack.accounting.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proves that the contract has a field for each phrase of "Downstream accounting and integration capture". */
final class MinimumFields {

    private static final Set<String> FILLERS = Set.of(
            "",
            "and",
            "or",
            "with",
            "optional",
            "including",
            "vs",
            "context",
            "as",
            "applicable",
            "for",
            "billing",
            "audit",
            "Events",
            "Export",
            "batches",
            "include",
            "provide",
            "by");

    private MinimumFields() {}

    /** Reads "phrase = path, path" lines, keeping their order. */
    static Map<String, List<String>> mapping(String text) {
        Map<String, List<String>> mapping = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf(" = ");
            mapping.put(
                    line.substring(0, equals),
                    List.of(line.substring(equals + 3).split(", ", -1)));
        });
        return mapping;
    }

    /** Phrases that the text does not have, words of it that no phrase covers, and paths that lead nowhere. */
    static List<String> problems(Contract contract, String text, Map<String, List<String>> mapping) {
        List<String> problems = new ArrayList<>();
        mapping.forEach((phrase, paths) -> {
            if (!text.contains(phrase)) {
                problems.add("not in the text: " + phrase);
            }
            paths.stream()
                    .filter(path -> !exists(contract, path))
                    .forEach(path -> problems.add("no such field: " + path));
        });
        uncovered(text, mapping.keySet()).forEach(word -> problems.add("not covered: " + word));
        return problems;
    }

    private static List<String> uncovered(String text, Set<String> phrases) {
        String rest = text;
        for (String phrase : phrases) {
            rest = rest.replace(phrase, " ");
        }
        List<String> words = new ArrayList<>(List.of(rest.split("[\\s,.()/]+", -1)));
        words.removeAll(FILLERS);
        return words;
    }

    /** Whether a path such as {@code Event.taxes.amount} leads to a property, through references and items. */
    static boolean exists(Contract contract, String path) {
        String[] steps = path.split("\\.", -1);
        Map<String, Object> schema = contract.schema(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            Object property = Contract.map(schema.get("properties")).get(steps[i]);
            if (property == null) {
                return false;
            }
            Map<String, Object> resolved = contract.resolved(property);
            schema = resolved.containsKey("items") ? contract.resolved(resolved.get("items")) : resolved;
        }
        return true;
    }
}
