package com.g3nretailstack.accounting.model;

import static com.g3nretailstack.accounting.testing.Contract.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.Contract;
import com.g3nretailstack.accounting.testing.JsonDifference;
import com.g3nretailstack.accounting.testing.Models;
import com.g3nretailstack.accounting.testing.SchemaValues;
import com.g3nretailstack.accounting.testing.Seeds;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a later service may add must not break this client, nor be lost in it. */
@NullUnmarked // walks untyped YAML
class AdditiveChangeTest {
    private static final int VALUES_PER_SCHEMA = 20;
    private static final SchemaValues VALUES = new SchemaValues(Seeds.seed(AdditiveChangeTest.class));
    private static final String NEW_FIELDS = """
            {"new_number": 9007199254740993, "new_decimal": 12345678901234567890.1234567890, "new_exponent": 1e400,
             "new_zero": -0.00, "new_null": null, "new_bool": true, "new_text": "Grüße \\ud83d\\ude00",
             "new_object": {"a": null, "b": [1.10, {"c": 18446744073709551616}, []]}, "new_array": [null, [null]]}
            """;

    static Collection<String> responseSchemas() {
        return Contract.responseSchemas();
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void unknownFieldsAtEveryLevelAreKept(String schema) throws IOException {
        for (int i = 0; i < VALUES_PER_SCHEMA; i++) {
            JsonElement json = VALUES.of(schema);
            addNewFields(Contract.schema(schema), json);

            assertThat(JsonDifference.between(json, Models.throughTheModel(schema, json)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void unknownEnumValuesAreKept(String schema) throws IOException {
        for (int i = 0; i < VALUES_PER_SCHEMA; i++) {
            JsonElement json = changed(Contract.schema(schema), VALUES.of(schema), AdditiveChangeTest::newEnumValue);

            assertThat(JsonDifference.between(json, Models.throughTheModel(schema, json)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void aNullInPlaceOfAnyPropertyIsReadAndKept(String schema) throws Exception {
        for (String property : Contract.properties(schema).keySet()) {
            JsonObject json = VALUES.of(schema).getAsJsonObject();
            json.add(property, JsonNull.INSTANCE);

            assertThat(JsonDifference.between(json, Models.throughTheModel(schema, json)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void anObjectWithoutAnyPropertyIsRead(String schema) throws IOException {
        JsonObject nothing = new JsonObject();

        assertThat(Models.throughTheModel(schema, nothing)).isEqualTo(nothing);
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void nullsInArraysAreKept(String schema) throws IOException {
        JsonElement json = VALUES.of(schema);
        addNullToArrays(Contract.schema(schema), json);

        assertThat(JsonDifference.between(json, Models.throughTheModel(schema, json)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void decimalsMayComeAsStringsAndAreExact(String schema) throws IOException {
        for (int i = 0; i < VALUES_PER_SCHEMA; i++) {
            JsonElement asNumbers = VALUES.of(schema);
            JsonElement asStrings = changed(Contract.schema(schema), asNumbers, AdditiveChangeTest::decimalAsString);

            assertThat(Models.read(schema, asStrings)).isEqualTo(Models.read(schema, asNumbers));
            assertThat(JsonDifference.between(asNumbers, Models.throughTheModel(schema, asStrings)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void unknownFieldsAreSeenByName(String schema) throws Exception {
        JsonObject json = VALUES.of(schema).getAsJsonObject();
        Contract.properties(schema).keySet().stream().findFirst().ifPresent(name -> json.add(name, JsonNull.INSTANCE));
        json.add("new_field", new JsonPrimitive(new BigDecimal("1.10")));

        Object model = Models.read(schema, json);

        assertThat(model.getClass().getMethod("unknownFields").invoke(model))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("new_field");
    }

    /** A change of a scalar, by the schema that it stands under. */
    private interface Change {
        JsonElement apply(Map<String, Object> schema, JsonElement value);
    }

    private static JsonElement newEnumValue(Map<String, Object> schema, JsonElement value) {
        return schema.containsKey("enum") ? new JsonPrimitive("value of a later version") : value;
    }

    private static JsonElement decimalAsString(Map<String, Object> schema, JsonElement value) {
        return "number".equals(schema.get("type")) ? new JsonPrimitive(value.getAsString()) : value;
    }

    private static JsonElement changed(Map<String, Object> node, JsonElement value, Change change) {
        Map<String, Object> schema = Contract.resolve(node);
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            JsonObject copy = new JsonObject();
            object.entrySet()
                    .forEach(entry -> copy.add(
                            entry.getKey(),
                            changed(map(map(schema.get("properties")).get(entry.getKey())), entry.getValue(), change)));
            return copy;
        }
        if (value instanceof JsonArray array && schema.containsKey("items")) {
            JsonArray copy = new JsonArray();
            array.forEach(element -> copy.add(changed(map(schema.get("items")), element, change)));
            return copy;
        }
        return change.apply(schema, value);
    }

    private static void addNewFields(Map<String, Object> node, JsonElement value) throws IOException {
        Map<String, Object> schema = Contract.resolve(node);
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                addNewFields(map(map(schema.get("properties")).get(entry.getKey())), entry.getValue());
            }
            Models.tree(NEW_FIELDS)
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> object.add(entry.getKey(), entry.getValue()));
        } else if (value instanceof JsonArray array && schema.containsKey("items")) {
            for (JsonElement element : array) {
                addNewFields(map(schema.get("items")), element);
            }
        }
    }

    private static void addNullToArrays(Map<String, Object> node, JsonElement value) {
        Map<String, Object> schema = Contract.resolve(node);
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            object.entrySet()
                    .forEach(entry ->
                            addNullToArrays(map(map(schema.get("properties")).get(entry.getKey())), entry.getValue()));
        } else if (value instanceof JsonArray array && schema.containsKey("items")) {
            array.forEach(element -> addNullToArrays(map(schema.get("items")), element));
            array.add(JsonNull.INSTANCE);
        }
    }
}
