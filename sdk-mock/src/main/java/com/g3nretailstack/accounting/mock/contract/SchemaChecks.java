package com.g3nretailstack.accounting.mock.contract;

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
import tools.jackson.databind.node.ObjectNode;

/** The document's schemas, each compiled on first use. */
final class SchemaChecks {

    private static final String ID = "https://contract.invalid/accounting.json";
    private static final int MOST_PROBLEMS = 5;

    private final Shapes shapes;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    SchemaChecks(ObjectNode document) {
        ObjectNode asserting = Asserting.schemasOf(document);
        this.shapes = new Shapes(asserting);
        String text = asserting.toString();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDialect(
                withOurMarks(Dialects.getOpenApi31()),
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(ID, text)));
    }

    /** The contract's own marks, all {@code x-}, say nothing about values. */
    private static Dialect withOurMarks(Dialect dialect) {
        return Dialect.builder(dialect)
                .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                .build();
    }

    /** What does not fit; the validator is asked unless the body fits for sure. */
    List<String> problems(String schema, JsonNode body) {
        return shapes.of(schema).surelyFits(body) ? List.of() : validated(schema, body);
    }

    /** What does not fit, as the validator says. */
    List<String> validated(String schema, JsonNode body) {
        List<Error> errors = compiled(schema).validate(body);
        return errors.stream().limit(MOST_PROBLEMS).map(SchemaChecks::line).toList();
    }

    // never the value: it may be anything that a caller sent
    private static String line(Error error) {
        String property = error.getProperty() == null ? "" : " '" + error.getProperty() + "'";
        String place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "/" : place) + " does not meet '" + error.getKeyword() + "'" + property;
    }

    private Schema compiled(String schema) {
        return compiled.computeIfAbsent(schema, this::compile);
    }

    private Schema compile(String schema) {
        Schema found = registry.getSchema(SchemaLocation.of(ID + "#/components/schemas/" + schema));
        found.initializeValidators();
        return found;
    }
}
