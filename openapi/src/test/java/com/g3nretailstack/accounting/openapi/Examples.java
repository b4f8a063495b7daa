package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Job;
import com.g3nretailstack.accounting.openapi.Contract.Operation;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates the contract's examples against their schemas, OpenAPI 3.1 dialect, formats included. */
final class Examples {

    private static final String ADDRESS = "https://contract.invalid/accounting.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Contract contract;
    private final SchemaRegistry registry;
    private final List<String> problems = new ArrayList<>();

    private Examples(Contract contract) {
        this.contract = contract;
        String text = JSON.writeValueAsString(contract.root());
        this.registry =
                SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    /** Examples that are missing, invalid or carry fields that no schema knows. */
    static List<String> problems(Contract contract) {
        Examples examples = new Examples(contract);
        for (Operation operation : contract.operations()) {
            examples.operation(operation);
        }
        for (Job job : contract.jobs()) {
            examples.json(job + " request", job.body("request"));
            examples.json(job + " response", job.body("response"));
        }
        for (String kind : List.of("parameters", "headers")) {
            contract.components(kind).forEach((name, node) -> examples.header(kind + "/" + name, Contract.map(node)));
        }
        return examples.problems;
    }

    private void operation(Operation operation) {
        if (operation.node().containsKey("requestBody")) {
            body(operation + " request", contract.resolved(operation.node().get("requestBody")));
        }
        Contract.map(operation.node().get("responses"))
                .forEach((status, response) -> body(operation + " " + status, contract.resolved(response)));
    }

    private void body(String at, Map<String, Object> body) {
        json(at, Contract.map(Contract.map(body.get("content")).get("application/json")));
    }

    private void json(String at, Map<String, Object> json) {
        Map<String, Object> examples = examplesOf(json);
        if (examples.isEmpty()) {
            problems.add(at + ": no example");
        }
        String ref = String.valueOf(Contract.map(json.get("schema")).get("$ref"));
        examples.forEach((name, value) -> {
            validate(at + " example " + name, ref, value);
            unknownFields(at + " example " + name, contract.resolved(json.get("schema")), value);
        });
    }

    private Map<String, Object> examplesOf(Map<String, Object> json) {
        Map<String, Object> examples = new LinkedHashMap<>();
        if (json.containsKey("example")) {
            examples.put("", json.get("example"));
        }
        Contract.map(json.get("examples"))
                .forEach((name, example) ->
                        examples.put(name, contract.resolved(example).get("value")));
        return examples;
    }

    private void header(String at, Map<String, Object> header) {
        if (header.containsKey("example")) {
            validate(at, "#/components/" + at + "/schema", header.get("example"));
        } else {
            problems.add(at + ": no example");
        }
    }

    private void validate(String at, String ref, Object value) {
        Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + ref));
        JsonNode node = JSON.valueToTree(value);
        List<Error> errors = schema.validate(
                node, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        errors.forEach(error -> problems.add(at + ": " + error));
    }

    /** Schemas are open, so a misspelt field would pass validation. */
    private void unknownFields(String at, Map<String, Object> schema, Object value) {
        if (value instanceof List<?> items) {
            items.forEach(item -> unknownFields(at, contract.resolved(schema.get("items")), item));
        } else if (schema.get("properties") instanceof Map) {
            Map<String, Object> properties = Contract.map(schema.get("properties"));
            Contract.map(value).forEach((name, child) -> {
                if (!properties.containsKey(name)) {
                    problems.add(at + ": no schema knows " + name);
                }
                unknownFields(at, contract.resolved(properties.get(name)), child);
            });
        }
    }
}
