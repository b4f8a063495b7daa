package com.g3nretailstack.accounting.mock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is accepted without the validator, the validator accepts: held against the contract's examples, each spoiled in many ways. */
class SurelyFitsTest {

    private static final List<Example> EXAMPLES = new ArrayList<>();

    private static ObjectNode document = Json.object();
    private static Shapes shapes = new Shapes(document);
    private static SchemaChecks checks = new SchemaChecks(document);

    private record Example(String schema, JsonNode body) {}

    @BeforeAll
    static void readTheContract() throws Exception {
        try (InputStream yaml =
                Contract.class.getResourceAsStream("/com/g3nretailstack/accounting/openapi/accounting.yaml")) {
            document = AssumedRequired.enforcedIn(
                    (ObjectNode) YAMLMapper.builder().build().readTree(Objects.requireNonNull(yaml)));
        }
        shapes = new Shapes(Asserting.schemasOf(document));
        checks = new SchemaChecks(document);
        document.path("paths").forEach(path -> path.forEach(SurelyFitsTest::readExamples));
    }

    private static void readExamples(JsonNode operation) {
        readExamples(operation.path("requestBody"), EXAMPLES::add);
        operation.path("responses").forEach(response -> readExamples(response, EXAMPLES::add));
    }

    private static void readExamples(JsonNode carrier, Consumer<Example> found) {
        JsonNode json = carrier.path("content").path("application/json");
        String reference = json.path("schema").path("$ref").asString("");
        String schema = reference.substring(reference.lastIndexOf('/') + 1);
        json.path("examples")
                .forEach(each ->
                        found.accept(new Example(schema, exact(resolved(each).path("value")))));
        if (json.has("example")) {
            found.accept(new Example(schema, exact(json.path("example"))));
        }
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    // as a body is read from the wire
    private static JsonNode exact(JsonNode value) {
        return value instanceof ObjectNode object ? Json.trusted(Json.bytes(object)) : value;
    }

    @Test
    void acceptsEveryExampleOfTheContract() {
        assertThat(EXAMPLES).hasSizeGreaterThan(100);
        assertThat(EXAMPLES)
                .allSatisfy(example -> assertThat(shapes.of(example.schema()).surelyFits(example.body()))
                        .as("%s: %s", example.schema(), example.body())
                        .isTrue());
    }

    @Test
    void acceptsNothingThatTheValidatorRefuses() {
        int[] spoiled = {0, 0};
        for (Example example : EXAMPLES) {
            spoil(example.body(), () -> {
                spoiled[0]++;
                if (shapes.of(example.schema()).surelyFits(example.body())) {
                    assertThat(checks.validated(example.schema(), example.body()))
                            .as("%s: %s", example.schema(), example.body())
                            .isEmpty();
                } else {
                    spoiled[1]++;
                }
            });
        }
        assertThat(spoiled[0]).isGreaterThan(10_000);
        assertThat(spoiled[1]).isBetween(spoiled[0] / 4, spoiled[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "date-time, 2026-02-29T10:00:00Z",
        "date-time, 2026-13-01T10:00:00Z",
        "date-time, 2026-04-31T10:00:00Z",
        "date-time, 2026-04-30T24:00:00Z",
        "date-time, 2026-04-30T10:60:00Z",
        "date-time, 2026-04-30T10:00:61Z",
        "date-time, 2026-04-30T10:00:00",
        "date-time, 2026-04-30T10:00:00.Z",
        "date-time, 2026-04-30T10:00:00.1xZ",
        "date-time, 2026-04-30 10:00:00Z",
        "date-time, 0000-04-30T10:00:00Z",
        "date, 2026-02-30",
        "date, 2026-00-10",
        "date, 2026-4-30",
        "date, 2026-04-30T"
    })
    void leavesATimeThatIsNoneToTheValidator(String format, String text) {
        TimeForm form = format.equals("date") ? TimeForm.DATE : TimeForm.INSTANT;

        assertThat(form.surelyFits(text)).isFalse();
    }

    @Test
    void leavesASchemaWithAKeywordThatItDoesNotKnowToTheValidator() {
        ObjectNode unknown = Json.object();
        unknown.withObject("/components/schemas/Odd").put("type", "string").put("contentEncoding", "base64");

        assertThat(new Shapes(unknown)
                        .of("Odd")
                        .surelyFits(Json.array().add("x").get(0)))
                .isFalse();
    }

    private static void spoil(JsonNode node, Runnable look) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode whole = object.get(name);
                for (JsonNode other : others()) {
                    object.set(name, other);
                    look.run();
                }
                object.remove(name);
                look.run();
                object.set(name, whole);
                spoil(whole, look);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode whole = array.get(0);
            for (JsonNode other : others()) {
                array.set(0, other);
                look.run();
            }
            array.set(0, whole);
            spoil(whole, look);
        }
    }

    private static Iterable<JsonNode> others() {
        return Json.array()
                .addNull()
                .add("")
                .add("x")
                .add("A.B")
                .add("x".repeat(2_000))
                .add("2026-04-30T10:00:00.123456789Z")
                .add("2026-04-30T10:00:00+02:00")
                .add("2026-02-28")
                .add("2026-02-29")
                .add("sale")
                .add(0)
                .add(-7)
                .add(1L << 40)
                .add(new BigDecimal("1.50"))
                .add(new BigDecimal("1.0"))
                .add(new BigDecimal("1e30").toBigInteger())
                .add(true)
                .add(Json.object())
                .add(Json.object().put("type", 1))
                .add(Json.array())
                .add(Json.array().add("x").add(1));
    }
}
