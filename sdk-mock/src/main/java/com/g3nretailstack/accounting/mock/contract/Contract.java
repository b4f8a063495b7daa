package com.g3nretailstack.accounting.mock.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The merged contract: its operations and the schemas that bodies must fit; thread-safe. */
public final class Contract {

    private static final String RESOURCE = "/com/g3nretailstack/accounting/openapi/accounting.yaml";
    private static final Set<String> METHODS = Set.of("get", "post");

    private final ObjectNode document;
    private final Map<String, ContractOperation> operations = new TreeMap<>();
    private final Map<String, ContractJob> jobs = new TreeMap<>();
    private final Map<String, Set<String>> shared = new ConcurrentHashMap<>();
    private final SchemaChecks requests;
    private final SchemaChecks answers;

    /** Reads a contract from its parsed document. */
    public Contract(ObjectNode document) {
        this.document = document.deepCopy();
        this.answers = new SchemaChecks(this.document);
        this.requests = new SchemaChecks(AssumedRequired.enforcedIn(this.document));
        readOperations();
        readJobs();
    }

    /** The contract on the class path, read and compiled once for the JVM. */
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

    private void readOperations() {
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey()) && method.getValue() instanceof ObjectNode operation) {
                    ContractOperation read =
                            new OperationReader(document).read(method.getKey(), path.getKey(), operation);
                    operations.put(read.id(), read);
                }
            }
        }
    }

    private void readJobs() {
        for (var job : document.path("x-jobs").properties()) {
            String request = schemaName(job.getValue().path("request"));
            jobs.put(
                    job.getKey(),
                    new ContractJob(
                            job.getKey(), request, schemaName(job.getValue().path("response"))));
        }
    }

    private static String schemaName(JsonNode body) {
        String reference = body.path("schema").path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The operator's jobs, by name. */
    public Map<String, ContractJob> jobs() {
        return Map.copyOf(jobs);
    }

    /** All operations, by id. */
    public Map<String, ContractOperation> operations() {
        return Map.copyOf(operations);
    }

    /** The operation of that id. */
    public ContractOperation operation(String id) {
        return Objects.requireNonNull(operations.get(id), () -> "the contract has no operation " + id);
    }

    /** The property names that two schemas have in common, in the second one's order. */
    public Set<String> shared(String request, String record) {
        return shared.computeIfAbsent(request + "/" + record, unused -> {
            Set<String> names = new LinkedHashSet<>(properties(record));
            names.retainAll(properties(request));
            return Collections.unmodifiableSet(names);
        });
    }

    private Collection<String> properties(String schema) {
        return document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .propertyNames();
    }

    /** What does not fit in a request's body, at most a few lines, none when it fits; assumed requirements count. */
    public List<String> requestProblems(String schema, JsonNode body) {
        return requests.problems(schema, body);
    }

    /** What does not fit in an answer's body, none when it fits. */
    public List<String> answerProblems(String schema, JsonNode body) {
        return answers.problems(schema, body);
    }
}
