package com.g3nretailstack.accounting.examples.contractkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The merged contract: its operations, the errors they declare, and whether a body fits; thread-safe.
 *
 * <p>Read by code of the kit's own: a check that shared the mock's reader would share its mistakes.
 */
public final class Contract {
    private static final String RESOURCE = "/com/g3nretailstack/accounting/openapi/accounting.yaml";
    private static final Set<String> METHODS = Set.of("get", "post");
    private static final Set<String> EVERYWHERE =
            Set.of("orgcode", "cccode", "idempotency_key", "reason", "reason_code", "logical_guid", "channel_code");

    private final ObjectNode document;
    private final List<DeclaredOperation> operations;
    private final SchemaCheck requests;
    private final SchemaCheck answers;

    private Contract(ObjectNode document) {
        this.document = document;
        this.operations = operations(document);
        this.answers = new SchemaCheck(document);
        this.requests = new SchemaCheck(insistent(document));
    }

    /** The contract on the class path, read once for the JVM. */
    public static Contract shipped() {
        return Shipped.CONTRACT;
    }

    private static final class Shipped {
        static final Contract CONTRACT = new Contract(load());
    }

    private static ObjectNode load() {
        try (InputStream yaml = Contract.class.getResourceAsStream(RESOURCE)) {
            Objects.requireNonNull(yaml, "the contract is not on the class path: " + RESOURCE);
            return (ObjectNode) YAMLMapper.builder().build().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DeclaredOperation> operations(ObjectNode document) {
        OperationReader reader = new OperationReader(document);
        List<DeclaredOperation> operations = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(reader.read(method.getKey(), path.getKey(), method.getValue()));
                }
            }
        }
        return List.copyOf(operations);
    }

    // what is assumed to be required is required of whatever the kit sends as a good request
    private static ObjectNode insistent(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        for (var schema : copy.at("/components/schemas").properties()) {
            JsonNode assumed = schema.getValue().path("x-assumed-required");
            if (schema.getKey().endsWith("Request") && !assumed.isEmpty()) {
                assumed.forEach(((ObjectNode) schema.getValue()).withArray("required")::add);
            }
        }
        return copy;
    }

    /** All operations, in the contract's order. */
    public List<DeclaredOperation> operations() {
        return operations;
    }

    /** The operation of that id. */
    public DeclaredOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract has no operation " + id));
    }

    /** The operation of that method and path below the base path. */
    public Optional<DeclaredOperation> operation(String method, String path) {
        String route = method + " " + path;
        return operations.stream()
                .filter(operation -> operation.route().equals(route))
                .findFirst();
    }

    /** What does not fit in a request's body, none where it fits; never what stands there. */
    public List<String> requestProblems(DeclaredOperation operation, JsonNode body) {
        return requests.problems(operation.request(), body);
    }

    /** What does not fit in an answer's body, none where it fits; never what stands there. */
    public List<String> answerProblems(DeclaredOperation operation, int status, JsonNode body) {
        String schema = operation.answers().get(status);
        return schema == null ? List.of("the contract declares no answer " + status) : answers.problems(schema, body);
    }

    /** A property of the request that is text and belongs to this operation more than to others. */
    public Optional<String> textProperty(DeclaredOperation operation) {
        var properties = document.at("/components/schemas/" + operation.request() + "/properties");
        return properties.properties().stream()
                .filter(property ->
                        property.getValue().path("type").asString("").equals("string"))
                .map(property -> property.getKey())
                .filter(name -> !EVERYWHERE.contains(name))
                .findFirst();
    }

    /** Whether the request has a property of that name. */
    public boolean takes(DeclaredOperation operation, String property) {
        return document.at("/components/schemas/" + operation.request() + "/properties")
                .has(property);
    }

    /** The contract's own example of an error's answer. */
    public ObjectNode errorExample(String tag) {
        for (var example : document.at("/components/examples").properties()) {
            JsonNode value = example.getValue().path("value");
            if (value.at("/error/major/tag").asString("").equals(tag)) {
                return (ObjectNode) value.deepCopy();
            }
        }
        throw new IllegalArgumentException("the contract shows no example of " + tag);
    }
}
