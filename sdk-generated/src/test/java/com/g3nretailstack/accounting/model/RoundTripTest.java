package com.g3nretailstack.accounting.model;

import static com.g3nretailstack.accounting.testing.Contract.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.Contract;
import com.g3nretailstack.accounting.testing.Contract.ContractOperation;
import com.g3nretailstack.accounting.testing.JsonDifference;
import com.g3nretailstack.accounting.testing.Models;
import com.g3nretailstack.accounting.testing.SchemaValues;
import com.g3nretailstack.accounting.testing.Seeds;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked // walks untyped YAML
class RoundTripTest {
    private static final int VALUES_PER_SCHEMA = 40;
    private static final SchemaValues VALUES = new SchemaValues(Seeds.seed(RoundTripTest.class));

    static Collection<String> objectSchemas() {
        return Contract.objectSchemas();
    }

    static Stream<Object[]> enumValues() {
        return Contract.enumSchemas().stream()
                .flatMap(schema -> ((List<?>) Contract.schema(schema).get("enum"))
                        .stream().map(value -> new Object[] {schema, value.toString()}));
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void whatIsReadIsWrittenBack(String schema) throws IOException {
        for (int i = 0; i < VALUES_PER_SCHEMA; i++) {
            JsonElement json = VALUES.of(schema);

            assertThat(JsonDifference.between(json, Models.throughTheModel(schema, json)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void twoReadingsAreEqual(String schema) throws IOException {
        JsonElement json = VALUES.of(schema);

        Object one = Models.read(schema, json);
        Object other = Models.read(schema, json);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.toString()).isEqualTo(other.toString());
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void aCopyThroughTheBuilderIsEqual(String schema) throws Exception {
        Object model = Models.read(schema, VALUES.of(schema));

        Object builder = model.getClass().getMethod("toBuilder").invoke(model);
        Object copy = builder.getClass().getMethod("build").invoke(builder);

        assertThat(copy).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void theUsersOwnGsonReadsAndWritesItToo(String schema) throws IOException {
        JsonElement json = VALUES.of(schema);
        Gson gson = new GsonBuilder()
                .setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER)
                .create();

        Object model = gson.fromJson(json.toString(), Models.typeOf(schema));

        assertThat(model).isEqualTo(Models.read(schema, json));
        assertThat(JsonDifference.between(json, Models.tree(gson.toJson(model))))
                .isEmpty();
        assertThat(JsonDifference.between(json, gson.toJsonTree(model))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enumValues")
    void everyKnownValueOfAnEnumIsItsConstant(String schema, String value) throws Exception {
        Object read = Models.read(schema, new JsonPrimitive(value));

        assertThat(read)
                .isSameAs(Models.typeOf(schema).getMethod("of", String.class).invoke(null, value));
        assertThat(read.getClass().getMethod("known").invoke(read))
                .hasToString(value.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        assertThat(Models.written(read)).isEqualTo(new JsonPrimitive(value));
    }

    @Test
    void everyExampleOfTheContractIsWrittenBack() throws IOException {
        List<String> differences = new ArrayList<>();
        int examples = 0;
        for (ContractOperation operation : Contract.operations()) {
            for (Map.Entry<String, Object> response :
                    map(operation.marks().get("responses")).entrySet()) {
                examples += check(Contract.resolve(map(response.getValue())), differences);
            }
            if (operation.marks().containsKey("requestBody")) {
                examples += check(map(operation.marks().get("requestBody")), differences);
            }
        }

        for (String which : List.of("request", "response")) {
            for (Map<String, Object> body : Contract.jobBodies(which)) {
                examples += checkJson(body, differences);
            }
        }

        assertThat(differences).isEmpty();
        assertThat(examples).isGreaterThan(Contract.operations().size() * 5);
    }

    private static int check(Map<String, Object> body, List<String> differences) throws IOException {
        return checkJson(map(map(body.get("content")).get("application/json")), differences);
    }

    private static int checkJson(Map<String, Object> content, List<String> differences) throws IOException {
        String reference = map(content.get("schema")).get("$ref").toString();
        String schema = reference.substring(reference.lastIndexOf('/') + 1);
        List<Object> examples = new ArrayList<>();
        if (content.containsKey("example")) {
            examples.add(content.get("example"));
        }
        map(content.getOrDefault("examples", Map.of()))
                .values()
                .forEach(example -> examples.add(Contract.resolve(map(example)).get("value")));
        for (Object example : examples) {
            JsonElement json = new Gson().toJsonTree(example);
            differences.addAll(JsonDifference.between(json, Models.throughTheModel(schema, json)));
        }
        return examples.size();
    }
}
