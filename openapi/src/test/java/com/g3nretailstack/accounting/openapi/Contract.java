package com.g3nretailstack.accounting.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A contract as a tree, with the questions that its checks ask. */
record Contract(Map<String, Object> root) {

    private static final String RESOURCE = "/com/g3nretailstack/accounting/openapi/accounting.yaml";

    /** One method of one path. */
    record Operation(String method, String path, Map<String, Object> node) {

        Object mark(String name) {
            return node.get(name);
        }

        boolean has(String name) {
            return node.containsKey(name);
        }

        String retryClass() {
            return String.valueOf(mark("x-retry-class"));
        }

        boolean writes() {
            return !retryClass().equals("read");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** One job of the operator. */
    record Job(String name, Map<String, Object> node) {

        /** Schema and example of its {@code request} or its {@code response}. */
        Map<String, Object> body(String which) {
            return map(node.get(which));
        }

        /** The name of the schema of its {@code request} or its {@code response}. */
        String schema(String which) {
            return Contract.lastOf(String.valueOf(map(body(which).get("schema")).getOrDefault("$ref", "—")));
        }

        @Override
        public String toString() {
            return "job " + name;
        }
    }

    /** Reads the merged contract from the class path. */
    static Contract published() {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contract of(String yaml) {
        return new Contract(map(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(root.get("paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, node) ->
                                operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, map(node)))));
        return operations;
    }

    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        map(root.get("x-jobs")).forEach((name, node) -> jobs.add(new Job(name, map(node))));
        return jobs;
    }

    /** Returns the operations at a path, by any method: none or one in this contract. */
    List<Operation> operationsAt(String path) {
        return operations().stream().filter(op -> op.path().equals(path)).toList();
    }

    Map<String, Object> components(String kind) {
        return map(map(root.get("components")).get(kind));
    }

    Map<String, Object> schema(String name) {
        return map(components("schemas").get(name));
    }

    Map<String, Object> properties(String schema) {
        return map(schema(schema).get("properties"));
    }

    /** Follows a reference, if the node is one. */
    Map<String, Object> resolved(Object node) {
        return map(node).get("$ref") instanceof String ref ? map(at(ref)) : map(node);
    }

    /** Returns what a local reference points to, an empty mapping where it points nowhere. */
    Object at(String ref) {
        Object node = root;
        for (String key : ref.substring("#/".length()).split("/", -1)) {
            node = map(node).getOrDefault(key.replace("~1", "/"), Map.of());
        }
        return node;
    }

    String requestSchema(Operation operation) {
        return schemaName(map(operation.node().get("requestBody")));
    }

    String responseSchema(Operation operation) {
        return schemaName(resolved(map(operation.node().get("responses")).get("200")));
    }

    /** Returns the name of the record an operation answers with: of its data, for a list of one item. */
    String recordSchema(Operation operation) {
        String data = String.valueOf(schema(responseSchema(operation)).get("x-envelope-of"));
        return String.valueOf(schema(data).getOrDefault("x-list-of", data));
    }

    private static String schemaName(Map<String, Object> body) {
        Map<String, Object> json = map(map(body.get("content")).get("application/json"));
        return lastOf(String.valueOf(map(json.get("schema")).getOrDefault("$ref", "—")));
    }

    static String lastOf(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** Calls back with every mapping under a node, the node itself first. */
    static void walk(Object node, Consumer<Map<String, Object>> visit) {
        if (node instanceof Map) {
            visit.accept(map(node));
            map(node).values().forEach(child -> walk(child, visit));
        } else if (node instanceof Collection<?> items) {
            items.forEach(item -> walk(item, visit));
        }
    }

    /** Returns a node as a mapping, an empty one where it is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node instanceof Map ? (Map<String, Object>) node : Map.of();
    }

    /** Returns a node as a list of texts, an empty one where it is none. */
    static List<String> texts(Object node) {
        return node instanceof Collection<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    static List<Object> list(Object node) {
        return node instanceof Collection<?> items ? List.copyOf(items) : List.of();
    }
}
