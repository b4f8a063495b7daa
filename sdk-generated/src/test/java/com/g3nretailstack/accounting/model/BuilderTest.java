package com.g3nretailstack.accounting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.Models;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // gives builders what a caller without null checks may give them
class BuilderTest {
    @Test
    void theCallersListIsCopied() {
        List<String> refs = new ArrayList<>(List.of("order:1"));

        Event event = Event.builder()
                .eventId("e")
                .type(EventType.SALE)
                .amount(BigDecimal.ONE)
                .currency("GBP")
                .sourceRefs(refs)
                .build();
        refs.add("order:2");

        assertThat(event.sourceRefs()).containsExactly("order:1");
        assertThatThrownBy(() -> Objects.requireNonNull(event.sourceRefs()).add("order:3"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aNullInAListIsRefusedByItsPlace() {
        assertThatNullPointerException()
                .isThrownBy(() -> Event.builder().sourceRefs(Arrays.asList("order:1", null)))
                .withMessage("source_refs[1]: null");
    }

    @Test
    void anExtraIsSentAsItIs() throws IOException {
        EventGetRequest request = EventGetRequest.builder()
                .eventId("ev-1")
                .extra("later", new JsonPrimitive(true))
                .build();

        assertThat(Models.written(request)).hasToString("{\"event_id\":\"ev-1\",\"later\":true}");
        assertThat(request.unknownFields()).containsOnlyKeys("later");
    }

    @Test
    void aCursorMayBeSetToNullAndIsSentAsNull() throws IOException {
        EventListRequest request = EventListRequest.builder().nextToken(null).build();

        assertThat(Models.written(request)).hasToString("{\"next_token\":null}");
        assertThat(Models.written(
                        request.toBuilder().nextToken(new JsonPrimitive("t")).build()))
                .hasToString("{\"next_token\":\"t\"}");
        assertThat(EventListRequest.builder().nextToken(JsonNull.INSTANCE).build())
                .isEqualTo(request);
        assertThat(EventListRequest.builder().build()).isNotEqualTo(request);
    }

    @Test
    void anotherPageIsTheSameRequestWithTheTokenOrNone() throws IOException {
        EventListRequest request = EventListRequest.builder()
                .type(EventType.SALE)
                .nextToken(null)
                .extra("later", new JsonPrimitive(1))
                .build();

        assertThat(Models.written(request.page(256, new JsonPrimitive("t"))))
                .isEqualTo(Models.tree("{\"limit\":256,\"type\":\"sale\",\"next_token\":\"t\",\"later\":1}"));
        assertThat(Models.written(request.page(8, null)))
                .isEqualTo(Models.tree("{\"limit\":8,\"type\":\"sale\",\"later\":1}"));
    }

    @Test
    void anExtraMustHaveANameAndAValue() {
        assertThatNullPointerException()
                .isThrownBy(() -> Event.builder().extra("later", nothing()))
                .withMessage("value: null");
        assertThatIllegalArgumentException().isThrownBy(() -> Event.builder().extra("sku", JsonNull.INSTANCE));
    }

    @Test
    void aStatusRequestCarriesIdAndRevisionOfTheRecord() throws IOException {
        ExportBatch batch = ExportBatch.builder()
                .batchId("b1")
                .exportId("x1")
                .status(ExportBatchStatus.READY)
                .revision(Revision.of("r7"))
                .build();

        assertThat(Models.written(batch.statusRequest(ExportBatchStatus.SENT)))
                .hasToString("{\"batch_id\":\"b1\",\"status\":\"sent\",\"expected_revision\":\"r7\"}");
        assertThat(Models.written(batch.toBuilder().build().statusRequest(ExportBatchStatus.of("later"))))
                .hasToString("{\"batch_id\":\"b1\",\"status\":\"later\",\"expected_revision\":\"r7\"}");
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // what a caller without null checks may do
    private static <T> T nothing() {
        return null;
    }
}
