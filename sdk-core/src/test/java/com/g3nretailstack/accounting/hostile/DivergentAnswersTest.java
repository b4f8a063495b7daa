package com.g3nretailstack.accounting.hostile;

import static com.g3nretailstack.accounting.hostile.DivergentService.result;
import static com.g3nretailstack.accounting.hostile.DivergentService.scalars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose successes differ from the contract breaks no call of any operation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DivergentAnswersTest {
    private static final String LATER = "later_field";

    private final DivergentService service;

    DivergentAnswersTest() throws IOException {
        service = new DivergentService();
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
    }

    List<FacadeCall> operations() {
        return service.facade().requests();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void newFieldsAtEveryLevelAreKeptAndWrittenBack(FacadeCall call) throws IOException {
        service.answering(answer -> withLaterFields(onePage(answer)));

        Object result = result(call);

        long sent =
                occurrences(LATER, ((JsonObject) withLaterFields(onePage(service.example(call.path())))).get("data"));
        long lists = result instanceof Page ? 1 : 0;
        assertThat(occurrences(LATER, written(result))).isEqualTo(sent - lists);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anyFieldMayBeMissingButTheData(FacadeCall call) {
        for (List<String> place : places(service.example(call.path()), List.of())) {
            service.answering(answer -> onePage(without(answer, place)));

            Throwable thrown = catchThrowable(() -> Ending.ofResult(result(call)));

            assertThat(thrown == null).as("without %s: %s", place, thrown).isEqualTo(!place.equals(List.of("data")));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyTextMayBeSpeltInAnotherWay(FacadeCall call) throws IOException {
        service.answering(answer -> onePage(scalars(
                null,
                answer,
                (name, value) -> isText(value)
                        ? new JsonPrimitive(value.getAsString().toUpperCase(Locale.ROOT) + " ")
                        : value)));

        Object result = result(call);

        assertThat(Ending.ofResult(result)).isEmpty();
        assertThat(written(result).toString()).doesNotContainPattern("\"[a-z_]+[a-z]\"(?!:)");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void numbersMayComeAsText(FacadeCall call) {
        service.answering(DivergentAnswersTest::onePage);
        Object asNumbers = result(call);
        service.answering(answer -> onePage(scalars(
                null,
                answer,
                (name, value) -> isNumber(name, value) ? new JsonPrimitive(value.getAsString()) : value)));

        assertThat(result(call)).isEqualTo(asNumbers);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void integersMayComeWithAPoint(FacadeCall call) {
        service.answering(DivergentAnswersTest::onePage);
        Object plain = result(call);
        service.answering(answer -> onePage(scalars(
                null,
                answer,
                (name, value) -> isNumber(name, value)
                        ? new JsonPrimitive(new BigDecimal(value.getAsString()).setScale(4))
                        : value)));

        assertThat(result(call)).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void timesMayComeWithAnOffset(FacadeCall call) {
        service.answering(DivergentAnswersTest::onePage);
        Object inUtc = result(call);
        service.answering(answer -> onePage(scalars(
                null,
                answer,
                (name, value) ->
                        isTime(value) ? new JsonPrimitive(value.getAsString().replace("Z", "+00:00")) : value)));

        assertThat(result(call)).isEqualTo(inUtc);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theBuildIsReadBesideTheStatsAndInThem(FacadeCall call) {
        JsonElement build = JsonParser.parseString("{\"build_id\":\"MONDAY-9\"}");
        service.answering(answer -> {
            answer.getAsJsonObject().getAsJsonObject("stats").remove("build");
            answer.getAsJsonObject().add("build", build);
            return onePage(answer);
        });
        result(call);
        assertThat(service.lastInfo().buildId()).isEqualTo("MONDAY-9");

        service.answering(answer -> {
            answer.getAsJsonObject().remove("build");
            answer.getAsJsonObject().getAsJsonObject("stats").add("build", build);
            return onePage(answer);
        });
        result(call);
        assertThat(service.lastInfo().buildId()).isEqualTo("MONDAY-9");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void statsOfAnotherShapeCostNothingButThemselves(FacadeCall call) {
        service.answering(DivergentAnswersTest::onePage);
        Object result = result(call);
        for (String stats : List.of(
                "\"none\"",
                "[]",
                "{\"request_id\":\"req-7\",\"timestamp_utc\":1772600767,\"actor\":{},\"latency_ms\":\"fast\",\"build\":\"b\"}")) {
            service.answering(answer -> {
                answer.getAsJsonObject().add("stats", JsonParser.parseString(stats));
                return onePage(answer);
            });

            assertThat(result(call)).isEqualTo(result);
            assertThat(service.lastInfo().requestId()).isEqualTo(stats.contains("req-7") ? "req-7" : null);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRevisionMayBeText(FacadeCall call) throws IOException {
        service.answering(answer -> onePage(
                scalars(null, answer, (name, value) -> isRevision(name) ? new JsonPrimitive("r-7/\u00e4") : value)));

        Object result = result(call);

        assertThat(written(result).toString()).doesNotContainPattern("revision\":[0-9]");
        assertThat(Ending.ofResult(result)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT", "Sent", "sent ", "dispatched", ""})
    void anUnknownSpellingOfAStatusIsKeptAndIsNoKnownOne(String spelling) {
        service.answering(answer -> {
            answer.getAsJsonObject().getAsJsonObject("data").addProperty("status", spelling);
            return answer;
        });

        ExportBatchStatus status = service.client()
                .exports()
                .batches()
                .get(ExportBatchGetRequest.builder().batchId("eb-1").build())
                .status();

        assertThat(status.value()).isEqualTo(spelling);
        assertThat(status.known()).isEqualTo(ExportBatchStatus.Known.UNRECOGNIZED);
    }

    @Test
    void aCreateWhoseAnswerForgetsTheIdHasHappenedAndItsRecordSaysWhatIsMissing() {
        service.answering(answer -> without(answer, List.of("data", "event_id")));

        Event recorded = service.client().events().record(Sales.sale(1));

        assertThatThrownBy(recorded::eventId).hasMessage("Event.event_id: not in the answer");
    }

    @Test
    void whatSaysWhetherItSucceededIsNeverGuessed() {
        service.playing(path -> Http.ok("{\"success\":\"true\",\"data\":{\"status\":\"ok\"}}"));

        assertThatThrownBy(() -> service.client().stat().get()).isInstanceOf(DecodeException.class);
    }

    /** Without a token, so that a walk ends. */
    private static JsonElement onePage(JsonElement answer) {
        if (answer.getAsJsonObject().get("data") instanceof JsonObject data) {
            data.remove("next_token");
            data.remove("partial");
        }
        return answer;
    }

    private static JsonElement withLaterFields(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.asMap().forEach((name, each) -> copy.add(name, withLaterFields(each)));
            copy.add(LATER, JsonParser.parseString("{\"a\":[1.10,null,18446744073709551616]}"));
            return copy;
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(each -> copy.add(withLaterFields(each)));
            return copy;
        }
        return value;
    }

    /** Every place of a tree that has a name. */
    private static List<List<String>> places(JsonElement value, List<String> above) {
        List<List<String>> places = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.asMap().forEach((name, each) -> {
                List<String> place = new ArrayList<>(above);
                place.add(name);
                places.add(place);
                places.addAll(places(each, place));
            });
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            places.addAll(places(array.get(0), above));
        }
        return places;
    }

    private static JsonElement without(JsonElement value, List<String> place) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> without(each, place));
        } else if (value instanceof JsonObject object) {
            if (place.size() == 1) {
                object.remove(place.get(0));
            } else if (object.has(place.get(0))) {
                without(object.get(place.get(0)), place.subList(1, place.size()));
            }
        }
        return value;
    }

    private static boolean isNumber(@Nullable String name, JsonPrimitive value) {
        // a revision is what it is, number or text
        return value.isNumber() && !isRevision(name);
    }

    private static boolean isRevision(@Nullable String name) {
        return name != null && name.endsWith("revision");
    }

    private static boolean isText(JsonPrimitive value) {
        return value.isString() && !value.getAsString().matches("\\d{4}-\\d{2}.*");
    }

    private static boolean isTime(JsonPrimitive value) {
        return value.isString() && value.getAsString().matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    }

    private static long occurrences(String name, JsonElement in) {
        return in.toString().split("\"" + name + "\":", -1).length - 1L;
    }

    private static JsonElement written(Object result) throws IOException {
        if (result instanceof Page<?> page) {
            JsonArray rows = new JsonArray();
            for (Object row : page.items()) {
                rows.add(Models.written(row));
            }
            return rows;
        }
        return Models.written(result);
    }
}
