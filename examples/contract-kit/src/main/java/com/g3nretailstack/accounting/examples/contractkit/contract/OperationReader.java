package com.g3nretailstack.accounting.examples.contractkit.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads one operation's marks, headers and schema names out of the contract. */
final class OperationReader {
    private final JsonNode document;

    OperationReader(JsonNode document) {
        this.document = document;
    }

    DeclaredOperation read(String method, String path, JsonNode operation) {
        return new DeclaredOperation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("x-retry-class").asString(),
                texts(operation.path("x-required-roles")),
                errors(operation),
                requiredHeaders(operation),
                schemaName(operation.path("requestBody")),
                answers(operation),
                recordId(operation));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Map<String, Integer> errors(JsonNode operation) {
        Map<String, Integer> errors = new LinkedHashMap<>();
        for (var status : operation.path("x-error-tags").properties()) {
            texts(status.getValue()).forEach(tag -> errors.put(tag, Integer.valueOf(status.getKey())));
        }
        return errors;
    }

    private Set<String> requiredHeaders(JsonNode operation) {
        Set<String> required = new TreeSet<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolved(reference);
            if (parameter.path("required").asBoolean(false)) {
                required.add(parameter.path("name").asString().toLowerCase(Locale.ROOT));
            }
        }
        return required;
    }

    private Map<Integer, String> answers(JsonNode operation) {
        Map<Integer, String> schemas = new LinkedHashMap<>();
        for (var answer : operation.path("responses").properties()) {
            schemas.put(Integer.valueOf(answer.getKey()), schemaName(resolved(answer.getValue())));
        }
        return schemas;
    }

    // the schemas of records begin with what names them
    private String recordId(JsonNode operation) {
        String record = operation.path("x-record").asString("");
        return document.at("/components/schemas/" + record + "/properties").propertyNames().stream()
                .findFirst()
                .filter(name -> name.endsWith("_id"))
                .orElse("");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private static String schemaName(JsonNode body) {
        String reference = body.at("/content/application~1json/schema/$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
