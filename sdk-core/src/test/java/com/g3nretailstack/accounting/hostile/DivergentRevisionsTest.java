package com.g3nretailstack.accounting.hostile;

import static com.g3nretailstack.accounting.hostile.DivergentService.result;
import static com.g3nretailstack.accounting.hostile.DivergentService.scalars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Http;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions and tokens of any JSON type go back as they came. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DivergentRevisionsTest {
    private static final String READ = "/export/batch/get";
    private static final String WRITE = "/export/batch/status/set";

    private final DivergentService service;

    DivergentRevisionsTest() throws IOException {
        service = new DivergentService();
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
    }

    List<FacadeCall> functionForms() {
        return service.facade().functions();
    }

    List<FacadeCall> lists() {
        return service.facade().requests().stream()
                .filter(call -> service.example(call.path())
                        .getAsJsonObject()
                        .getAsJsonObject("data")
                        .has("items"))
                .filter(call -> call.name().endsWith(".list"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("functionForms")
    void theFunctionFormSendsATextRevisionBackAsItCame(FacadeCall call) {
        service.answering(answer -> withRevision(answer, "\"r-7/\u00e4\""));

        result(call);

        List<JsonObject> sent = service.sentTo(call.path());
        assertThat(sent.get(sent.size() - 1).get("expected_revision")).isEqualTo(new JsonPrimitive("r-7/\u00e4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "7.0", "\"7\"", "\"007\"", "\"\"", "123456789012345678901234567890"})
    void anyScalarIsSentBackAsItCame(String revision) {
        service.answering(answer -> withRevision(answer, revision));

        sendIt();

        List<JsonObject> sent = service.sentTo(WRITE);
        assertThat(sent.get(sent.size() - 1).get("expected_revision")).hasToString(revision);
    }

    @Test
    void aLostAnswerIsFoundByTheStatusWhereRevisionsAreText() {
        lostWrite("\"r-8\"", "sent");

        assertThat(sendIt().status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
    }

    @Test
    void textRevisionsCannotShowThatALostWriteNeverApplied() {
        lostWrite("\"r-8\"", "ready");

        assertThatThrownBy(this::sendIt).isInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aTokenOfAnyTypeIsSentBackAsItCame(FacadeCall call) {
        for (String token :
                List.of("\"t/\u00e4\"", "7", "9007199254740993.10", "true", "[]", "{}", "{\"a\":[null,1.0]}")) {
            AtomicInteger pages = new AtomicInteger();
            service.answering(
                    answer -> pages.getAndIncrement() == 0 ? withToken(answer, token) : withToken(answer, "null"));

            result(call);

            List<JsonObject> sent = service.sentTo(call.path());
            assertThat(pages.get()).as(token).isEqualTo(2);
            assertThat(sent.get(sent.size() - 1).get("next_token")).hasToString(token);
        }
    }

    private Outcome<ExportBatch> sendIt() {
        return service.client()
                .exports()
                .batches()
                .setStatus(
                        "eb-000007",
                        batch -> ExportBatchStatusSetRequest.builder()
                                .batchId("eb-000007")
                                .status(ExportBatchStatus.SENT)
                                .build());
    }

    /** The write is never answered; the record is read with one revision before and another after, and with this status after. */
    private void lostWrite(String revision, String status) {
        AtomicInteger reads = new AtomicInteger();
        service.playing(path -> {
            if (path.equals(WRITE)) {
                return "";
            }
            boolean before = reads.getAndIncrement() == 0;
            JsonElement record = withRevision(service.example(READ), before ? "\"r-7\"" : revision);
            record.getAsJsonObject().getAsJsonObject("data").addProperty("status", before ? "ready" : status);
            return Http.ok(record.toString());
        });
    }

    private static JsonElement withRevision(JsonElement answer, String revision) {
        JsonElement own = JsonParser.parseString(revision);
        JsonElement changed = scalars(null, answer, (name, value) -> isRevision(name) ? own : value);
        changed.getAsJsonObject().add("revision", own);
        return changed;
    }

    private static boolean isRevision(@Nullable String name) {
        return "revision".equals(name);
    }

    private static JsonElement withToken(JsonElement answer, String token) {
        answer.getAsJsonObject().getAsJsonObject("data").add("next_token", JsonParser.parseString(token));
        return answer;
    }
}
