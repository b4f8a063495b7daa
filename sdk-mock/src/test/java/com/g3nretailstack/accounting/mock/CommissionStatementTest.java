package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.ANN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.BEN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.period;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommissionStatementTest {

    private final SalesFloor floor = new SalesFloor();

    @Test
    void sumsWhatTheAssociateEarnedWasAdjustedAndLostAgain() {
        floor.shop.sale("49.83", "order:1");
        String shared = floor.earn(ANN, "2.49", "1");
        floor.split(shared, 1, ANN + ":7000", BEN + ":3000").ok();
        floor.adjust(adjustment("bonus", ANN, "25").put("occurred_at", "2026-04-30T23:59:59Z"))
                .ok();
        floor.adjust(adjustment("correction", ANN, "-0.10")).ok();
        floor.back("refund", "-49.83", "1");

        JsonNode total = april(ANN).data().at("/totals/0");

        assertThat(total.path("currency").asString()).isEqualTo("GBP");
        assertThat(total.path("entry_count").intValue()).isEqualTo(4);
        assertThat(total.path("earned_amount").decimalValue()).isEqualByComparingTo("1.75");
        assertThat(total.path("adjustment_amount").decimalValue()).isEqualByComparingTo("24.90");
        assertThat(total.path("clawback_amount").decimalValue()).isEqualByComparingTo("-1.75");
        assertThat(total.path("amount").decimalValue()).isEqualByComparingTo("24.90");
        assertThat(total.path("payout_amount").decimalValue()).isEqualByComparingTo("0");
        assertThat(total.path("open_amount").decimalValue()).isEqualByComparingTo("24.90");
        assertThat(april(BEN).data().at("/totals/0/amount").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void listsTheSharesInTheOrderInWhichTheyOccurred() {
        String later = floor.earn(ANN, "2", "2", "2026-04-20T00:00:00Z");
        String earlier = floor.earn(ANN, "1", "1", "2026-04-10T00:00:00Z");
        floor.split(later, 1, BEN + ":5000", ANN + ":5000").ok();

        Answer statement = april(ANN);

        assertThat(texts(statement, "commission_id")).containsExactly(earlier, later);
        assertThat(texts(statement, "order_id")).containsExactly("1", "2");
        JsonNode share = statement.data().path("entries").path(1);
        assertThat(share.path("split_bps").intValue()).isEqualTo(5000);
        assertThat(share.path("amount").decimalValue()).isEqualByComparingTo("1");
        assertThat(share.path("kind").asString()).isEqualTo("earned");
    }

    @Test
    void aPeriodHoldsItsBeginAndNotItsEnd() {
        floor.earn(ANN, "1", "1", "2026-04-01T00:00:00Z");
        floor.earn(ANN, "2", "2", "2026-05-01T00:00:00Z");

        assertThat(texts(april(ANN), "order_id")).containsExactly("1");
        assertThat(texts(floor.statement(ANN, "2026-05-01", "2026-06-01"), "order_id"))
                .containsExactly("2");
    }

    @Test
    void leavesOutACommissionThatTheAssociateEarnedAndGaveAway() {
        String given = floor.earn(ANN, "1", "1");
        floor.split(given, 1, BEN + ":10000").ok();

        assertThat(april(ANN).data().path("entry_count").intValue()).isZero();
        assertThat(april(BEN).data().path("entry_count").intValue()).isEqualTo(1);
    }

    @Test
    void sumsEachCurrencyOnItsOwn() {
        floor.adjust(adjustment("bonus", ANN, "10")).ok();
        floor.adjust(adjustment("bonus", ANN, "1000").put("currency", "JPY")).ok();

        JsonNode totals = april(ANN).data().path("totals");
        JsonNode yen = floor.shop
                .call(
                        "/commission/statement",
                        period(ANN, "2026-04-01", "2026-05-01").put("currency", "JPY"))
                .ok()
                .data();

        assertThat(totals.size()).isEqualTo(2);
        assertThat(totals.path(0).path("currency").asString()).isEqualTo("GBP");
        assertThat(totals.path(1).path("amount").decimalValue()).isEqualByComparingTo("1000");
        assertThat(yen.path("totals").size()).isEqualTo(1);
        assertThat(yen.path("entry_count").intValue()).isEqualTo(1);
    }

    @Test
    void countsAndSumsAlsoWhatItDoesNotList() {
        for (int order = 0; order < 300; order++) {
            floor.earned(ANN, "0.10", "" + order, "2026-04-14T16:02:11Z");
        }

        JsonNode statement = april(ANN).data();

        assertThat(statement.path("entries").size()).isEqualTo(256);
        assertThat(statement.path("entry_count").intValue()).isEqualTo(300);
        assertThat(statement.at("/totals/0/amount").decimalValue()).isEqualByComparingTo("30");
    }

    @Test
    void saysHowMuchPayoutsCover() {
        floor.earn(ANN, "1.50", "1");
        floor.payout(ANN, "2026-04-01", "2026-05-01").ok();
        floor.earn(ANN, "2.00", "2");

        JsonNode total = april(ANN).data().at("/totals/0");

        assertThat(total.path("payout_amount").decimalValue()).isEqualByComparingTo("1.50");
        assertThat(total.path("open_amount").decimalValue()).isEqualByComparingTo("2.00");
    }

    @Test
    void isEmptyForSomebodyWhoEarnedNothing() {
        JsonNode statement = april("as-none").data();

        assertThat(statement.path("totals").size()).isZero();
        assertThat(statement.path("entries").size()).isZero();
        assertThat(statement.path("from_utc").asString()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(statement.path("generated_at").asString()).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        floor.shop
                .call("/commission/statement", period(ANN, "2026-05-01", "2026-04-01"))
                .refused(400, "invalid-input");
    }

    private Answer april(String associate) {
        return floor.statement(associate, "2026-04-01", "2026-05-01");
    }

    private static List<String> texts(Answer statement, String property) {
        List<String> texts = new ArrayList<>();
        statement
                .data()
                .path("entries")
                .forEach(entry -> texts.add(entry.path(property).asString()));
        return texts;
    }
}
