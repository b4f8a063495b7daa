package com.g3nretailstack.accounting.model;

import static com.g3nretailstack.accounting.testing.Contract.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.Contract;
import com.g3nretailstack.accounting.testing.Models;
import com.g3nretailstack.accounting.testing.SchemaValues;
import com.g3nretailstack.accounting.testing.Seeds;
import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked // walks untyped YAML
class ModelShapeTest {
    private static final SchemaValues VALUES = new SchemaValues(Seeds.seed(ModelShapeTest.class));

    static Collection<String> objectSchemas() {
        return Contract.objectSchemas();
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void knowsThePropertiesOfItsSchema(String schema) throws Exception {
        assertThat(Models.typeOf(schema).getMethod("propertyNames").invoke(null))
                .isEqualTo(Contract.properties(schema).keySet());
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void isFinalAndHasNoFieldThatCanChange(String schema) {
        Class<?> type = Models.typeOf(schema);

        assertThat(type).isFinal();
        assertThat(type.getDeclaredFields())
                .filteredOn(field -> !field.isSynthetic())
                .allMatch(field -> Modifier.isFinal(field.getModifiers()) && Modifier.isPrivate(field.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void refusesNullByNameWhereTheContractHasNone(String schema) throws Exception {
        for (Method setter : setters(schema)) {
            if (takesAnything(schema, setter)) {
                continue;
            }
            assertThatThrownBy(() -> setter.invoke(builder(schema), new Object[] {null}))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageEndingWith(": null");
        }
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void buildsWithWhatTheContractRequiresAndNotWithout(String schema) throws Exception {
        List<?> required = (List<?>) Contract.schema(schema).getOrDefault("required", List.of());
        Object builder = builder(schema);

        if (required.isEmpty()) {
            assertThat(Models.written(build(builder))).isEqualTo(new JsonObject());
        } else {
            assertThatThrownBy(() -> build(builder))
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .extracting(Throwable::getMessage)
                    .isIn(required.stream().map(name -> name + ": null").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void anAbsentPropertyIsNullOrNamesItself(String schema) throws Exception {
        Object empty = Models.read(schema, new JsonObject());
        List<?> required = (List<?>) Contract.schema(schema).getOrDefault("required", List.of());

        for (String property : Contract.properties(schema).keySet()) {
            Method accessor = empty.getClass().getMethod(camel(property));
            if (required.contains(property)) {
                assertThatThrownBy(() -> accessor.invoke(empty))
                        .cause()
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage(schema + "." + property + ": not in the answer");
            } else {
                assertThat(accessor.invoke(empty)).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void whatHasARevisionIsRevisioned(String schema) {
        assertThat(Revisioned.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(Contract.properties(schema).containsKey("revision"));
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void envelopesAndListsAreWhatTheirMarksSay(String schema) {
        assertThat(ApiEnvelope.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(Contract.schema(schema).containsKey("x-envelope-of"));
        assertThat(ApiList.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(Contract.schema(schema).containsKey("x-list-of"));
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void refusesAKnownPropertyAsAnExtra(String schema) throws Exception {
        Object builder = builder(schema);
        Method extra = builder.getClass().getMethod("extra", String.class, com.google.gson.JsonElement.class);

        for (String property : Contract.properties(schema).keySet()) {
            assertThatThrownBy(() -> extra.invoke(builder, property, JsonNull.INSTANCE))
                    .cause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(property)
                    .hasMessageContaining(schema);
        }
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void printsNoMoreThanABoundedText(String schema) throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(Models.read(schema, VALUES.of(schema)).toString())
                    .startsWith(schema + "[")
                    .hasSizeLessThan(2010);
        }
    }

    @Test
    void printsThatASecretIsThereAndNotTheSecret() throws Exception {
        String json = "{\"filename\":\"a.txt\",\"url\":\"https://files.invalid/a?signature=planted\"}";

        Object attachment = Models.read("CommentAttachment", Models.tree(json));

        assertThat(attachment).hasToString("CommentAttachment[filename=a.txt, url=***]");
        assertThat(Models.written(attachment)).isEqualTo(Models.tree(json));
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void whatNamesItsScopeOrAsksForAPageSaysSo(String schema) {
        Collection<String> properties = Contract.properties(schema).keySet();

        assertThat(ScopedRequest.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(properties.containsAll(List.of("orgcode", "cccode", "request_context")));
        assertThat(PageRequest.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(properties.containsAll(List.of("limit", "next_token")));
    }

    @ParameterizedTest
    @MethodSource("objectSchemas")
    void aRequestSaysThatItHasALimitAWindowOrAReasonCode(String schema) {
        Collection<String> properties = Contract.properties(schema).keySet();
        boolean request = properties.contains("request_context");

        assertThat(LimitedRequest.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(request && properties.contains("limit"));
        assertThat(WindowedRequest.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(request && properties.containsAll(List.of("from_utc", "to_utc")));
        assertThat(ReasonedRequest.class.isAssignableFrom(Models.typeOf(schema)))
                .isEqualTo(request && properties.contains("reason_code"));
    }

    @Test
    void anExplicitNullGoesAwayWhenThePropertyIsSet() throws IOException {
        Event read = (Event) Models.read("Event", Models.tree("{\"sku\": null}"));

        assertThat(Models.written(read)).hasToString("{\"sku\":null}");
        assertThat(read).isNotEqualTo(Models.read("Event", new JsonObject()));
        assertThat(Models.written(Models.read(
                        "Event", Models.tree("{\"sku\": null, \"sku\": \"a\"}".replace("null, ", "null,")))))
                .hasToString("{\"sku\":\"a\"}");
    }

    @Test
    void aGsonThatLeavesNullsOutKeepsThoseOfAModel() throws IOException {
        String json = "{\"source_refs\":[null],\"sku\":null,\"later\":{\"a\":null,\"b\":[null]}}";
        Gson gson = new Gson();

        Event event = gson.fromJson(json, Event.class);

        assertThat(gson.toJson(event)).isEqualTo(json);
        assertThat(gson.toJsonTree(event)).isEqualTo(Models.tree(json));
    }

    @Test
    void freeFormJsonIsHandedOutAsACopyAndNotPrinted() throws IOException {
        EventList list = (EventList)
                Models.read("EventList", Models.tree("{\"next_token\": {\"secret\": \"abc\"}, \"later\": \"xyz\"}"));

        Objects.requireNonNull(list.nextToken()).getAsJsonObject().addProperty("changed", true);

        assertThat(Models.written(list)).hasToString("{\"next_token\":{\"secret\":\"abc\"},\"later\":\"xyz\"}");
        assertThat(list).hasToString("EventList[next_token=(json), unknown=[later]]");
    }

    @Test
    void numbersThatAreUnknownCompareExactly() throws IOException {
        assertThat(Models.read("Event", Models.tree("{\"n\": 9007199254740993}")))
                .isNotEqualTo(Models.read("Event", Models.tree("{\"n\": 9007199254740992}")))
                .isEqualTo(Models.read("Event", Models.tree("{\"n\": 9007199254740993.0}")));
    }

    @Test
    void anEnumOfALaterVersionIsKeptAndComparesByItsText() {
        EventType later = EventType.of("gift");

        assertThat(later)
                .isEqualTo(EventType.of("gift"))
                .hasSameHashCodeAs(EventType.of("gift"))
                .hasToString("gift");
        assertThat(later).isNotEqualTo(EventType.SALE);
        assertThat(later.known()).isEqualTo(EventType.Known.UNRECOGNIZED);
        assertThat(EventType.of("sale")).isSameAs(EventType.SALE);
        assertThat(EventType.SALE.known()).isEqualTo(EventType.Known.SALE);
    }

    @Test
    void anEnumHasAKnownForEachValueAndOneMore() {
        for (String schema : Contract.enumSchemas()) {
            Class<?> known = Arrays.stream(Models.typeOf(schema).getClasses())
                    .filter(Class::isEnum)
                    .findFirst()
                    .orElseThrow();

            assertThat(known.getEnumConstants())
                    .hasSize(((List<?>) Contract.schema(schema).get("enum")).size() + 1);
        }
    }

    private static Object builder(String schema) throws ReflectiveOperationException {
        return Models.typeOf(schema).getMethod("builder").invoke(null);
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static List<Method> setters(String schema) throws ReflectiveOperationException {
        return Arrays.stream(builder(schema).getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 1)
                .toList();
    }

    /** Free-form JSON may be anything, null too. */
    private static boolean takesAnything(String schema, Method setter) {
        return Contract.properties(schema).entrySet().stream()
                .anyMatch(property -> camel(property.getKey()).equals(setter.getName())
                        && !map(property.getValue()).containsKey("type")
                        && !map(property.getValue()).containsKey("$ref"));
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
