package com.g3nretailstack.accounting.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks how schemas are written: named enums, open objects, snake case, a sentence for everything. */
final class SchemaRules {

    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z].{10,}\\.\\s*");
    private static final Set<String> COMBINERS = Set.of("allOf", "oneOf", "anyOf", "not");

    private final Contract contract;
    private final List<String> problems = new ArrayList<>();

    private SchemaRules(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong with the schemas, with where it is. */
    static List<String> problems(Contract contract) {
        SchemaRules rules = new SchemaRules(contract);
        contract.components("schemas").forEach((name, schema) -> rules.topLevel(name, Contract.map(schema)));
        rules.inlineSchemas();
        return rules.problems;
    }

    private void topLevel(String name, Map<String, Object> schema) {
        described(name, schema);
        if (schema.containsKey("enum")
                && Contract.list(schema.get("enum")).size()
                        != Contract.list(schema.get("x-enum-descriptions")).size()) {
            problems.add(name + ": not one x-enum-descriptions entry per value");
        }
        shape(name, schema);
    }

    private void shape(String at, Map<String, Object> schema) {
        if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
            problems.add(at + ": closed by additionalProperties: false");
        }
        COMBINERS.stream().filter(schema::containsKey).forEach(word -> problems.add(at + ": uses " + word));
        Contract.texts(schema.get("required")).stream()
                .filter(name -> !Contract.map(schema.get("properties")).containsKey(name))
                .forEach(name -> problems.add(at + ": requires what it does not have: " + name));
        Contract.map(schema.get("properties")).forEach((name, property) -> property(at, name, Contract.map(property)));
    }

    private void property(String at, String name, Map<String, Object> property) {
        String path = at + "." + name;
        if (!SNAKE.matcher(name).matches()) {
            problems.add(path + ": not in snake case");
        }
        described(path, property);
        nested(path, property);
    }

    private void nested(String path, Map<String, Object> schema) {
        if (schema.containsKey("enum")) {
            problems.add(path + ": inline enum");
        }
        if (schema.containsKey("properties")) {
            problems.add(path + ": inline object");
        }
        shape(path, schema);
        for (String child : List.of("items", "additionalProperties")) {
            if (schema.get(child) instanceof Map) {
                nested(path + "[]", Contract.map(schema.get(child)));
            }
        }
    }

    /** Bodies name a schema, so that it keeps its name in generated code. */
    private void inlineSchemas() {
        Contract.walk(
                contract.root(),
                node -> Contract.map(node.get("content")).forEach((type, media) -> {
                    Map<String, Object> schema =
                            Contract.map(Contract.map(media).get("schema"));
                    if (!schema.isEmpty() && !schema.containsKey("$ref")) {
                        problems.add(type + ": inline schema " + schema.keySet());
                    }
                }));
    }

    private void described(String at, Map<String, Object> node) {
        if (!SENTENCE.matcher(String.valueOf(node.get("description"))).matches()) {
            problems.add(at + ": no sentence that describes it");
        }
    }
}
