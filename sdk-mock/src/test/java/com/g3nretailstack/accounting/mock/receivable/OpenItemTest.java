package com.g3nretailstack.accounting.mock.receivable;

import static com.g3nretailstack.accounting.mock.testing.Billing.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.Movement.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class OpenItemTest {

    private static final String TWO_CHARGES =
            "'issued_at':'2026-01-01T00:00:00Z','due_at':'2026-01-31T00:00:00Z','amount':64.80,"
                    + "'lines':[{'amount':59.80},{'amount':5.00,'charged_at':'2026-02-10T00:00:00Z'}]";

    private static OpenItem item(String properties, String... payments) {
        List<ObjectNode> paid = new ArrayList<>();
        for (String payment : payments) {
            paid.add(json("'amount':" + payment.replace(" ", ",'paid_at':'2026-") + "T00:00:00Z'"));
        }
        return new OpenItem(json(properties), paid);
    }

    private static ObjectNode json(String properties) {
        return Json.parse(("{" + properties + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59.999Z, 0",
        "2026-01-01T00:00:00Z, 59.8",
        "2026-01-19T23:59:59.999Z, 59.8",
        "2026-01-20T00:00:00Z, 19.8",
        "2026-02-09T23:59:59.999Z, 19.8",
        "2026-02-10T00:00:00Z, 24.8",
        "2026-03-01T00:00:00Z, -5.2",
        "2030-01-01T00:00:00Z, -5.2",
    })
    void addsUpWhatHappenedByThenTheInstantItselfIncluded(Instant asOf, String balance) {
        OpenItem item = item(TWO_CHARGES, "40 01-20", "30 03-01");

        assertThat(plain(item.balance(asOf))).isEqualTo(balance);
    }

    @Test
    void keepsWhatIsDueApartFromWhatWasPaidTooMuch() {
        OpenItem item = item(TWO_CHARGES, "40 01-20", "30 03-01");
        Instant before = Instant.parse("2026-02-28T00:00:00Z");
        Instant after = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(plain(item.due(before)) + " " + plain(item.credit(before))).isEqualTo("24.8 0");
        assertThat(plain(item.due(after)) + " " + plain(item.credit(after))).isEqualTo("0 5.2");
    }

    @Test
    void putsThePaymentsInTheOrderInWhichTheyWerePaid() {
        OpenItem item = item(TWO_CHARGES, "30 03-01", "40 01-20");

        assertThat(item.movements())
                .extracting(movement -> movement.kind().wire() + " " + plain(movement.amount()))
                .containsExactly("charge 59.8", "payment -40", "charge 5", "payment -30");
    }

    @Test
    void countsTheAmountAsOneChargeWhereThereAreNoLines() {
        OpenItem item =
                item("'issued_at':'2026-01-01T00:00:00Z','due_at':'2026-01-31T00:00:00Z','amount':7.5,'lines':[]");

        assertThat(item.movements()).hasSize(1);
        assertThat(plain(item.sum(Kind.CHARGE, Instant.MAX))).isEqualTo("7.5");
    }

    @Test
    void wasStillOwedUntilItWasWrittenOff() {
        OpenItem item = item(TWO_CHARGES + ",'written_off_at':'2026-04-01T00:00:00Z'", "40 01-20");

        assertThat(plain(item.balance(Instant.parse("2026-03-31T23:59:59.999Z"))))
                .isEqualTo("24.8");
        assertThat(plain(item.balance(Instant.parse("2026-04-01T00:00:00Z")))).isEqualTo("0");
        assertThat(plain(item.sum(Kind.WRITE_OFF, Instant.MAX))).isEqualTo("-24.8");
    }

    @Test
    void owesNothingOnceItIsFinalWhateverIsDatedLater() {
        OpenItem item = item(TWO_CHARGES + ",'written_off_at':'2026-02-01T00:00:00Z'", "40 05-20");

        assertThat(plain(item.balance(Instant.parse("2026-01-31T00:00:00Z")))).isEqualTo("59.8");
        for (String later : List.of("2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z", "2026-06-01T00:00:00Z")) {
            assertThat(plain(item.balance(Instant.parse(later)))).as(later).isEqualTo("0");
        }
        assertThat(plain(item.sum(Kind.WRITE_OFF, Instant.MAX))).isEqualTo("-24.8");
    }

    @Test
    void standsFromItsFirstMovementUntilItIsCancelled() {
        OpenItem item = item(TWO_CHARGES + ",'cancelled_at':'2026-04-01T00:00:00Z'");

        assertThat(item.stands(Instant.parse("2025-12-31T23:59:59Z"))).isFalse();
        assertThat(item.stands(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(item.stands(Instant.parse("2026-03-31T23:59:59Z"))).isTrue();
        assertThat(item.stands(Instant.parse("2026-04-01T00:00:00Z"))).isFalse();
        assertThat(plain(item.balance(Instant.MAX))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 0, current",
        "2026-01-31T00:00:00Z, 0, current",
        "2026-01-31T00:00:00.000000001Z, 1, days_1_30",
        "2026-02-01T00:00:00Z, 1, days_1_30",
        "2026-02-01T00:00:00.001Z, 2, days_1_30",
        "2026-03-02T00:00:00Z, 30, days_1_30",
        "2026-03-02T00:00:00.001Z, 31, days_31_60",
        "2026-04-01T00:00:00Z, 60, days_31_60",
        "2026-04-01T00:00:00.001Z, 61, days_61_90",
        "2026-05-01T00:00:00Z, 90, days_61_90",
        "2026-05-01T00:00:00.001Z, 91, over_90",
        "2046-01-31T00:00:00Z, 7305, over_90",
    })
    void isAgedByBegunDaysOf24Hours(Instant asOf, int days, String bucket) {
        OpenItem item = item(TWO_CHARGES);

        assertThat(item.daysOverdue(asOf)).isEqualTo(days);
        assertThat(AgingBucket.of(days).wire()).isEqualTo(bucket);
        assertThat(item.overdue(asOf)).isEqualTo(days > 0);
    }

    @Test
    void isNotOverdueOnceNothingIsDue() {
        OpenItem item = item(TWO_CHARGES, "59.80 01-20");

        assertThat(item.overdue(Instant.parse("2026-02-09T00:00:00Z"))).isFalse();
        assertThat(item.overdue(Instant.parse("2026-02-10T00:00:00Z"))).isTrue();
    }
}
