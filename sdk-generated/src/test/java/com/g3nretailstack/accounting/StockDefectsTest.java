package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.api.EventApi;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.testing.GeneratedClasses;
import com.g3nretailstack.accounting.testing.Models;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the stock templates of the generator get wrong, each shown not to be wrong here. */
class StockDefectsTest {
    @Test
    void anUnknownFieldStopsNoReader() throws IOException {
        assertThat(read("{\"event_id\": \"e\", \"brand_new\": {\"x\": 1}}").eventId())
                .isEqualTo("e");
    }

    @Test
    void aListThatIsNullStopsNoReader() throws IOException {
        Event event = read("{\"source_refs\": null}");

        assertThat(event.sourceRefs()).isNull();
        assertThat(Models.written(event)).hasToString("{\"source_refs\":null}");
    }

    @Test
    void anUnknownEnumValueIsSentBackAsItCame() throws IOException {
        assertThat(Models.written(read("{\"type\": \"gift\"}"))).hasToString("{\"type\":\"gift\"}");
    }

    @Test
    void anUnknownNumberLosesNoDigits() throws IOException {
        String json = "{\"total\":12345678901234567890.12345678901234567890,\"count\":9007199254740993,\"rate\":1.10}";

        assertThat(Models.written(read(json))).hasToString(json);
    }

    @Test
    void anAbsentListIsNotSentAsAnEmptyOne() throws IOException {
        assertThat(Models.written(read("{}"))).isEqualTo(new JsonObject());
        assertThat(Models.written(EventListRequest.builder().limit(5).build())).hasToString("{\"limit\":5}");
        assertThat(Models.written(read("{\"taxes\": []}"))).hasToString("{\"taxes\":[]}");
    }

    @Test
    void anExplicitNullCanBeSent() throws IOException {
        assertThat(Models.written(EventListRequest.builder().nextToken(null).build()))
                .hasToString("{\"next_token\":null}");
    }

    @Test
    void aDecodeErrorIsCheckedAndHoldsNoPayload() {
        assertThatThrownBy(() -> read("{\"amount\": \"4111111111111111-x\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("4111")
                .hasNoCause();
    }

    @Test
    void answersAreReadAsAStream() throws IOException {
        String unfinished = "{\"success\": true, \"data\": {\"event_id\": \"e\"}} and then no JSON at all";

        Event event = EventApi.GET
                .read(new com.google.gson.stream.JsonReader(new java.io.StringReader(unfinished)))
                .data();

        assertThat(Objects.requireNonNull(event).eventId()).isEqualTo("e");
    }

    @Test
    void nothingInTheWholeClientCanBeChangedForTheWholeJvm() throws Exception {
        for (Class<?> type : GeneratedClasses.all().toList()) {
            assertThat(type.getDeclaredFields())
                    .as(type.getName())
                    .filteredOn(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .allMatch(StockDefectsTest::isConstant);
        }
    }

    private static boolean isConstant(Field field) {
        return Modifier.isFinal(field.getModifiers());
    }

    @Test
    void moneyIsNeverFloatingPoint() throws Exception {
        assertThat(GeneratedClasses.all()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers())))
                .noneMatch(StockDefectsTest::mentionsFloatingPoint);
        assertThat(Event.class.getMethod("amount").getReturnType()).isEqualTo(BigDecimal.class);
    }

    private static boolean mentionsFloatingPoint(Method method) {
        // Number's own methods, on the one Number that there is
        return !Number.class.isAssignableFrom(method.getDeclaringClass())
                && Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .anyMatch(type ->
                                List.of("double", "float", "Double", "Float").contains(type.getSimpleName()));
    }

    @Test
    void anOptionalParameterThatIsAddedBreaksNoCall() throws Exception {
        assertThat(GeneratedClasses.all()
                        .filter(type -> type.getSimpleName().endsWith("Api"))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .toList())
                .isNotEmpty()
                .allMatch(method -> method.getParameterCount() <= 1);
    }

    @Test
    void nothingCanBeToldToPrintWhatIsSent() throws Exception {
        assertThat(GeneratedClasses.all()
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .map(Method::getName))
                .isNotEmpty()
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("debug")
                        || name.toLowerCase(java.util.Locale.ROOT).contains("logging"));
    }

    @Test
    void noMoreThanThreeLibrariesComeAlong() throws IOException {
        try (InputStream in = Files.newInputStream(GeneratedClasses.root().resolve("module-info.class"))) {
            assertThat(ModuleDescriptor.read(in).requires().stream().map(ModuleDescriptor.Requires::name))
                    .containsExactlyInAnyOrder("java.base", "com.google.gson", "okhttp3", "okio", "org.jspecify");
        }
    }

    @Test
    void okHttpIsTheArtifactThatHasClassesInIt() {
        assertThat(okhttp3.OkHttpClient.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains("okhttp-jvm");
    }

    private static Event read(String json) throws IOException {
        return (Event) Models.read("Event", json.getBytes(StandardCharsets.UTF_8));
    }
}
