package com.g3nretailstack.accounting.examples.quickstart.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedEventsTest {
    private static final FileIdentity FILE = new FileIdentity("a.csv", "a".repeat(64));

    private final LineFingerprints expected = new LineFingerprints();
    private final Differences differences = new Differences();
    private ListedEvents listed = new ListedEvents(FILE, expected, differences);

    @BeforeEach
    void expectTwoLines() {
        expected.put(2, Fingerprint.of(request(2), FILE));
        expected.put(9000, Fingerprint.of(request(9000), FILE));
        listed = new ListedEvents(FILE, expected, differences);
    }

    @Test
    void tiesWhenEveryLineIsThereOnceAsItWasSent() {
        listed.add(event(9000));
        listed.add(event(2));
        listed.end();

        assertThat(differences.lines()).isEmpty();
        assertThat(listed.totals()).hasToString("{refund=Total[count=2, amount=-30.6]}");
    }

    @Test
    void takesWhatTheServiceAddsForNoDifference() {
        JsonObject more = json(event(2));
        more.addProperty("amount", new BigDecimal("-15.3000"));
        more.addProperty("recorded_at", "2026-01-01T00:00:00Z");
        more.addProperty("of_the_future", 1);
        more.getAsJsonObject("original_event").addProperty("event_id", "e-7");
        listed.add(event(more));
        listed.add(event(9000));
        listed.end();

        assertThat(differences.lines()).isEmpty();
    }

    @Test
    void namesALineThatIsMissing() {
        listed.add(event(2));
        listed.end();

        assertThat(differences.lines()).containsExactly("line 9000 is missing");
    }

    @Test
    void namesALineThatIsThereTwice() {
        listed.add(event(2));
        listed.add(event(2));
        listed.add(event(9000));
        listed.end();

        assertThat(differences.lines()).containsExactly("line 2 is there twice, the second time as event e-2");
    }

    @ParameterizedTest
    @CsvSource({
        "type, sale",
        "amount, -15.31",
        "currency, EUR",
        "customer_id, 4712",
        "sku, 22424",
        "qty, -3",
        "unit_price, 7.651",
        "occurred_at, 2010-12-01T08:26:01Z",
        "correlation_id, other",
        "reason, other",
        "reason_code, OTHER",
    })
    void namesALineOfWhichAFieldWasChanged(String field, String value) {
        JsonObject changed = json(event(2));
        changed.addProperty(field, value);
        listed.add(event(changed));

        assertThat(differences.lines()).containsExactly("line 2 is there with other content, as event e-2");
    }

    @Test
    void seesThatTheSaleOfARefundWasChangedOrIsGone() {
        JsonObject other = json(event(2));
        other.getAsJsonObject("original_event").addProperty("source_ref", "other");
        JsonObject none = json(event(9000));
        none.remove("original_event");
        listed.add(event(other));
        listed.add(event(none));

        assertThat(differences.lines()).hasSize(2).allMatch(line -> line.contains("other content"));
    }

    @Test
    void leavesOutWhetherARefundsSaleWasFoundInAnotherFile() {
        JsonObject found = json(event(2));
        found.getAsJsonObject("original_event").addProperty("source_ref", "file:other@0#L1");
        JsonObject notFound = json(event(2));
        notFound.remove("original_event");
        notFound.addProperty("reason_code", "ACCOUNTING.REVERSAL_UNMATCHED");

        assertThat(Fingerprint.of(event(found), FILE))
                .isEqualTo(Fingerprint.of(event(notFound), FILE))
                .isNotEqualTo(Fingerprint.of(event(2), FILE));
    }

    @Test
    void namesAnEventThatComesFromNoLine() {
        listed.add(event(3));
        listed.add(Event.builder()
                .eventId("e-x")
                .type(EventType.SALE)
                .amount(BigDecimal.ONE)
                .currency("GBP")
                .build());

        assertThat(differences.lines())
                .containsExactly(
                        "event e-3 comes from no line of the file", "event e-x comes from no line of the file");
    }

    @Test
    void countsWhatItDoesNotShow() {
        for (int i = 0; i < 30; i++) {
            listed.add(event(3));
        }

        assertThat(differences.lines()).hasSize(21).endsWith("and 10 more");
    }

    private static EventRecordRequest request(long line) {
        return EventRecordRequest.builder()
                .type(EventType.REFUND)
                .amount(new BigDecimal("-15.30"))
                .currency("GBP")
                .customerId("4711")
                .sku("22423")
                .qty(new BigDecimal("-2"))
                .unitPrice(new BigDecimal("7.65"))
                .occurredAt(Instant.parse("2010-12-01T08:26:00Z"))
                .sourceRefs(List.of(FILE.sourceRef(line), "invoice:C1"))
                .originalEvent(
                        OriginalEvent.builder().sourceRef(FILE.sourceRef(1)).build())
                .correlationId("all")
                .build();
    }

    /** The event that a service makes of the request. */
    private static Event event(long line) {
        JsonObject json = new Gson().toJsonTree(request(line)).getAsJsonObject();
        json.addProperty("event_id", "e-" + line);
        return event(json);
    }

    private static Event event(JsonObject json) {
        return new Gson().fromJson(json, Event.class);
    }

    private static JsonObject json(Event event) {
        return new Gson().toJsonTree(event).getAsJsonObject();
    }
}
