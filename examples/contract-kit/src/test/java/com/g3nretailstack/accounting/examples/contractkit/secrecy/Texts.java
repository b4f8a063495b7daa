package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The properties of requests that take any text, read from the contract. */
final class Texts {
    private static final String CONTRACT = "/com/g3nretailstack/accounting/openapi/accounting.yaml";
    private static final JsonNode SCHEMAS = schemas();

    private Texts() {}

    private static JsonNode schemas() {
        try (InputStream yaml = Texts.class.getResourceAsStream(CONTRACT)) {
            return YAMLMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(yaml, CONTRACT))
                    .at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a request's properties that are text, alone or in a list, without a form of its own. */
    static List<String> of(String request) {
        List<String> names = new ArrayList<>();
        for (var property : SCHEMAS.path(request).path("properties").properties()) {
            if (isText(property.getValue()) || isText(property.getValue().path("items"))) {
                names.add(property.getKey());
            }
        }
        return names;
    }

    /** Whether a request's property takes a list. */
    static boolean isList(String request, String property) {
        return SCHEMAS.path(request).path("properties").path(property).has("items");
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").asString("").equals("string")
                && Stream.of("enum", "format", "pattern", "const").noneMatch(schema::has);
    }
}
