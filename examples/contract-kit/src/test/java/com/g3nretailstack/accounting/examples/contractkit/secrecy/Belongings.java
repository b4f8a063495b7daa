package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The ids and names that only one org's records carry, by the property in which they were seen. */
final class Belongings {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern OWN = Pattern.compile("kit-[0-9a-z]+-[a-z-]+-\\d+|[a-z]+-[0-9a-f]{20}|" + UUID);

    private final Map<String, TreeSet<String>> byProperty = new TreeMap<>();

    /** Takes note of whatever stands in a tree. */
    void add(JsonNode tree) {
        add("", tree);
    }

    private void add(String property, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(each -> add(each.getKey(), each.getValue()));
        } else if (node.isArray()) {
            node.forEach(each -> add(property, each));
        } else if (node.isString() && OWN.matcher(node.stringValue()).find()) {
            byProperty.computeIfAbsent(property, unused -> new TreeSet<>()).add(node.stringValue());
        }
    }

    /** The properties in which anything was seen. */
    Set<String> properties() {
        return byProperty.keySet();
    }

    /** The first and the last value of a property; of one that was never seen, an id of each kind. */
    Set<String> of(String property) {
        TreeSet<String> values = byProperty.get(property);
        return values == null
                ? oneOfEachKind()
                : Set.copyOf(List.of(values.first(), values.last()).subList(0, values.size() > 1 ? 2 : 1));
    }

    private Set<String> oneOfEachKind() {
        return all().stream()
                .filter(value -> value.matches("[a-z]+-[0-9a-f]{20}"))
                .collect(Collectors.toMap(
                        value -> value.substring(0, value.indexOf('-')), value -> value, (one, other) -> one))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Everything. */
    Set<String> all() {
        return byProperty.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of them that stand in a text. */
    Set<String> seenIn(String text) {
        Set<String> seen =
                OWN.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        seen.retainAll(all());
        return seen;
    }

    /** Whether a value is an id or a name that one org's records alone can carry. */
    static boolean isOwn(JsonNode value) {
        return value.isString() && OWN.matcher(value.stringValue()).find();
    }

    /** A value of the same shape that belongs to nobody. */
    static String nobodys(String value) {
        int kept = UUID.matcher(value).matches() ? value.lastIndexOf('-') : value.indexOf('-');
        StringBuilder other = new StringBuilder(value.substring(0, kept));
        value.substring(kept).chars().forEach(each -> other.append(other((char) each)));
        return other.toString();
    }

    private static char other(char each) {
        if (each >= '0' && each <= '9') {
            return (char) ('0' + (each - '0' + 5) % 10);
        }
        return each >= 'a' && each <= 'f' ? (char) ('a' + (each - 'a' + 3) % 6) : each;
    }
}
