package com.g3nretailstack.accounting.mock.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one operation's marks, parameters and schema names out of the contract. */
final class OperationReader {

    private final ObjectNode document;

    OperationReader(ObjectNode document) {
        this.document = document;
    }

    ContractOperation read(String method, String path, ObjectNode operation) {
        return new ContractOperation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("x-retry-class").asString(),
                roles(operation),
                requiredHeaders(operation),
                schemaName(operation.path("requestBody")),
                responses(operation));
    }

    private static List<String> roles(ObjectNode operation) {
        List<String> roles = new ArrayList<>();
        operation.path("x-required-roles").forEach(role -> roles.add(role.asString()));
        return roles;
    }

    private Set<String> requiredHeaders(ObjectNode operation) {
        Set<String> required = new TreeSet<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(reference);
            if (parameter.path("required").asBoolean(false)) {
                required.add(parameter.path("name").asString().toLowerCase(Locale.ROOT));
            }
        }
        return required;
    }

    private Map<Integer, String> responses(ObjectNode operation) {
        Map<Integer, String> schemas = new TreeMap<>();
        for (var response : operation.path("responses").properties()) {
            String schema = schemaName(resolve(response.getValue()));
            if (!schema.isEmpty()) {
                schemas.put(Integer.valueOf(response.getKey()), schema);
            }
        }
        return schemas;
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private static String schemaName(JsonNode body) {
        String reference = body.path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
