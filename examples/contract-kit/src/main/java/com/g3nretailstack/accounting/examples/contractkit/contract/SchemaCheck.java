package com.g3nretailstack.accounting.examples.contractkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The document's schemas, each compiled on first use; thread-safe. */
final class SchemaCheck {
    private static final String ID = "https://contract.invalid/kit.json";
    private static final int MOST_PROBLEMS = 3;

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    SchemaCheck(JsonNode document) {
        String text = document.toString();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        // the contract's own marks, all x-, say nothing about values
        Dialect dialect = Dialect.builder(Dialects.getOpenApi31())
                .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                .build();
        this.registry = SchemaRegistry.withDialect(
                dialect, builder -> builder.schemaRegistryConfig(config).schemas(Map.of(ID, text)));
    }

    List<String> problems(String schema, JsonNode body) {
        List<Error> errors = compiled.computeIfAbsent(schema, this::compile).validate(body);
        return errors.stream().limit(MOST_PROBLEMS).map(SchemaCheck::line).toList();
    }

    // never the value: it may be anything
    private static String line(Error error) {
        String property = error.getProperty() == null ? "" : " '" + error.getProperty() + "'";
        return error.getInstanceLocation() + " does not meet '" + error.getKeyword() + "'" + property;
    }

    private Schema compile(String schema) {
        Schema found = registry.getSchema(SchemaLocation.of(ID + "#/components/schemas/" + schema));
        found.initializeValidators();
        return found;
    }
}
