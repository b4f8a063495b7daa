package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.ANN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.BEN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommissionClawbackTest {

    private final SalesFloor floor = new SalesFloor();

    @ParameterizedTest
    @ValueSource(strings = {"refund", "return"})
    void takesBackThePartThatCameBack(String type) {
        floor.shop.sale("49.83", "order:1");
        String commission = floor.earn(ANN, "2.49", "1");

        String eventId = floor.back(type, "-16.61", "1");

        // a third of the sale: 0.83 of 2.49
        assertThat(clawbacks()).containsExactly("-0.83");
        JsonNode entry = floor.all("{'kind':'clawback'}").get(0);
        assertThat(entry.path("original_commission_id").asString()).isEqualTo(commission);
        assertThat(entry.path("event_id").asString()).isEqualTo(eventId);
        assertThat(entry.path("order_id").asString()).isEqualTo("1");
        assertThat(entry.path("associate_id").asString()).isEqualTo(ANN);
        assertThat(entry.path("occurred_at").asString()).isEqualTo("2026-04-20T08:00:00Z");
        assertThat(entry.path("source_refs").path(0).asString()).isEqualTo(type + ":1");
    }

    @Test
    void leavesTheCommissionItselfAsItWas() {
        floor.shop.sale("50", "order:1");
        String commission = floor.earn(ANN, "2.50", "1");

        floor.back("refund", "-50", "1");

        assertThat(floor.commission(commission).path("amount").decimalValue()).isEqualByComparingTo("2.50");
        assertThat(floor.commission(commission).path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void roundsTowardsZeroAndTakesTheRestWithTheLastPiece() {
        floor.shop.sale("30", "order:1");
        floor.earn(ANN, "1.00", "1");

        floor.back("refund", "-10", "1");
        floor.back("refund", "-10", "1");
        floor.back("refund", "-10", "1");

        // 0.333…, 0.666…, 1: what is taken by then is 0.33, 0.66, 1.00
        assertThat(clawbacks()).containsExactly("-0.33", "-0.33", "-0.34");
    }

    @Test
    void neverTakesMoreThanWasEarned() {
        floor.shop.sale("30", "order:1");
        floor.earn(ANN, "1.00", "1");

        floor.back("refund", "-45", "1");
        floor.back("refund", "-5", "1");

        assertThat(clawbacks()).containsExactly("-1.00");
    }

    @Test
    void countsAReturnAndItsRefundOnce() {
        floor.shop.sale("30", "order:1");
        floor.earn(ANN, "3.00", "1");

        floor.back("return", "-10", "1");
        floor.back("refund", "-15", "1");
        floor.back("commission_clawback", "-1.50", "1");
        floor.back("return", "-10", "1");

        // 1.00 by the return, 1.50 by the refund, nothing new by the clawback, 2.00 by the second return
        assertThat(clawbacks()).containsExactly("-1.00", "-0.50", "-0.50");
    }

    @Test
    void takesBackWhatAClawbackEventSaysWithoutAnySale() {
        floor.earn(ANN, "3.00", "1");

        floor.back("commission_clawback", "-1.25", "1");

        assertThat(clawbacks()).containsExactly("-1.25");
    }

    @Test
    void aClawbackByIdMeansThatCommissionOnly() {
        String eventId = floor.earned(ANN, "3.00", "1", "2026-04-14T16:02:11Z");
        floor.earned(ANN, "4.00", "1", "2026-04-14T16:02:11Z");

        floor.shop.record(
                "commission_clawback",
                "-3.50",
                event -> event.putObject("original_event").put("event_id", eventId));

        assertThat(clawbacks()).containsExactly("-3.00");
    }

    @Test
    void aClawbackByReferenceMeansTheInfluencerThatItNames() {
        floor.earned(ANN, "3.00", "1", "2026-04-14T16:02:11Z");
        floor.earned(BEN, "4.00", "1", "2026-04-14T16:02:11Z");

        floor.shop.record(
                "commission_clawback",
                "-0.50",
                event -> event.put("influencer_id", BEN)
                        .putObject("original_event")
                        .put("source_ref", "order:1"));

        assertThat(floor.all("{'kind':'clawback'}"))
                .extracting(each -> each.path("associate_id").asString())
                .containsExactly(BEN);
    }

    @Test
    void takesBackFromEverybodyWhoEarnedByTheSale() {
        floor.shop.sale("10", "order:1");
        floor.earned(ANN, "3.00", "1", "2026-04-14T16:02:11Z");
        floor.earned(BEN, "4.00", "1", "2026-04-14T16:02:11Z");

        floor.back("refund", "-5", "1");

        assertThat(clawbacks()).containsExactly("-1.50", "-2.00");
    }

    @Test
    void takesBackThroughTheSalesId() {
        String sale = floor.shop.sale("10", "order:1");
        floor.earn(ANN, "3.00", "1");

        floor.shop.record(
                "refund", "-5", event -> event.putObject("original_event").put("event_id", sale));

        assertThat(clawbacks()).containsExactly("-1.50");
    }

    @Test
    void eventsMayComeInAnyOrder() {
        List<Runnable> events = List.of(
                () -> floor.shop.sale("10", "order:1"),
                () -> floor.earned(ANN, "3.00", "1", "2026-04-14T16:02:11Z"),
                () -> floor.back("refund", "-5", "1"));
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            floor.shop.org.reset();

            Stream.of(order[0], order[1], order[2]).map(events::get).forEach(Runnable::run);

            assertThat(clawbacks()).as("%s %s %s", order[0], order[1], order[2]).containsExactly("-1.50");
            assertThat(floor.all("{'kind':'clawback'}")
                            .get(0)
                            .path("occurred_at")
                            .asString())
                    .isEqualTo("2026-04-20T08:00:00Z");
        }
    }

    @Test
    void aRefundInAnotherCurrencyTakesNothingBack() {
        floor.shop.sale("10", "order:1");
        floor.earn(ANN, "3.00", "1");

        floor.shop.record(
                "refund",
                "-5",
                event ->
                        event.put("currency", "EUR").putObject("original_event").put("source_ref", "order:1"));

        assertThat(clawbacks()).isEmpty();
    }

    @Test
    void aRefundOfAnotherOrderTakesNothingBack() {
        floor.shop.sale("10", "order:1");
        floor.shop.sale("10", "order:2");
        floor.earn(ANN, "3.00", "1");

        floor.back("refund", "-5", "2");

        assertThat(clawbacks()).isEmpty();
    }

    @Test
    void isSharedAsTheCommissionIsShared() {
        floor.shop.sale("49.83", "order:1");
        String commission = floor.earn(ANN, "2.49", "1");
        floor.split(commission, 1, ANN + ":7000", BEN + ":3000").ok();

        floor.back("refund", "-49.83", "1");

        JsonNode splits = floor.all("{'kind':'clawback'}").get(0).path("splits");
        assertThat(splits.path(0).path("amount").decimalValue()).isEqualByComparingTo("-1.75");
        assertThat(splits.path(1).path("amount").decimalValue()).isEqualByComparingTo("-0.74");
    }

    @Test
    void doesNotTakeAgainWhatWasChargedBackByHand() {
        floor.shop.sale("10", "order:1");
        String commission = floor.earn(ANN, "3.00", "1");
        floor.adjust(adjustment("chargeback", ANN, "-1.00").put("original_commission_id", commission))
                .ok();

        floor.back("refund", "-5", "1");

        assertThat(clawbacks()).containsExactly("-0.50");
    }

    private List<String> clawbacks() {
        return floor.all("{'kind':'clawback'}").stream()
                .map(each -> each.path("amount").decimalValue())
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
