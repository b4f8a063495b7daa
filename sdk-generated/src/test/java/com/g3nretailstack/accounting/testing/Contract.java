package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The merged contract as trees of maps and lists. */
public final class Contract {
    private static final String RESOURCE = "/com/g3nretailstack/accounting/openapi/accounting.yaml";
    private static final Map<String, Object> ROOT = load();

    private Contract() {}

    /** One operation with its marks. */
    public record ContractOperation(String method, String path, Map<String, Object> marks) {
        /** Its JSON request schema's name, empty where it has no body. */
        public String requestSchema() {
            return marks.containsKey("requestBody") ? schemaOf(map(marks.get("requestBody"))) : "";
        }

        /** The schema of its success. */
        public String responseSchema() {
            return schemaOf(resolve(map(map(marks.get("responses")).get("200"))));
        }
    }

    private static Map<String, Object> load() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            return map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /** Follows a reference, if the node is one. */
    public static Map<String, Object> resolve(Map<String, Object> node) {
        if (!node.containsKey("$ref")) {
            return node;
        }
        Object at = ROOT;
        for (String step : node.get("$ref").toString().substring(2).split("/", -1)) {
            at = map(at).get(step);
        }
        return map(at);
    }

    public static Map<String, Object> components(String kind) {
        return map(map(ROOT.get("components")).get(kind));
    }

    public static Map<String, Object> schema(String name) {
        return map(components("schemas").get(name));
    }

    public static Map<String, Object> properties(String schema) {
        return map(schema(schema).getOrDefault("properties", Map.of()));
    }

    /** The names of the schemas that become models. */
    public static Set<String> objectSchemas() {
        return schemasWhere(schema -> schema.containsKey("properties"));
    }

    /** The names of the schemas that become open enums. */
    public static Set<String> enumSchemas() {
        return schemasWhere(schema -> schema.containsKey("enum"));
    }

    private static Set<String> schemasWhere(java.util.function.Predicate<Map<String, Object>> condition) {
        Set<String> names = new TreeSet<>();
        components("schemas").forEach((name, schema) -> {
            if (condition.test(map(schema))) {
                names.add(name);
            }
        });
        return names;
    }

    public static List<ContractOperation> operations() {
        List<ContractOperation> operations = new ArrayList<>();
        map(ROOT.get("paths"))
                .forEach((path, item) -> map(item)
                        .forEach((method, marks) -> operations.add(
                                new ContractOperation(method.toUpperCase(java.util.Locale.ROOT), path, map(marks)))));
        return operations;
    }

    /** The names of the model schemas that an answer can hold, at any depth. */
    public static Set<String> responseSchemas() {
        Set<String> names = new TreeSet<>();
        for (ContractOperation operation : operations()) {
            collect(operation.responseSchema(), names);
        }
        collect("ErrorEnvelope", names);
        jobBodies("response").forEach(body -> collect(nameOf(map(body.get("schema"))), names));
        return names;
    }

    /** Schema and example of each job's {@code request} or {@code response}. */
    public static List<Map<String, Object>> jobBodies(String which) {
        return map(ROOT.get("x-jobs")).values().stream()
                .map(job -> map(map(job).get(which)))
                .toList();
    }

    private static void collect(String name, Set<String> names) {
        if (objectSchemas().contains(name) && names.add(name)) {
            for (Object property : properties(name).values()) {
                references(map(property)).forEach(reference -> collect(reference, names));
            }
        }
    }

    private static List<String> references(Map<String, Object> node) {
        List<String> names = new ArrayList<>();
        if (node.get("$ref") instanceof String reference) {
            names.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        for (String nested : List.of("items", "additionalProperties")) {
            if (node.get(nested) instanceof Map<?, ?>) {
                names.addAll(references(map(node.get(nested))));
            }
        }
        return names;
    }

    private static String schemaOf(Map<String, Object> bodyOrResponse) {
        Map<String, Object> json = map(map(bodyOrResponse.get("content")).get("application/json"));
        return nameOf(map(json.get("schema")));
    }

    private static String nameOf(Map<String, Object> reference) {
        String path = reference.get("$ref").toString();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
