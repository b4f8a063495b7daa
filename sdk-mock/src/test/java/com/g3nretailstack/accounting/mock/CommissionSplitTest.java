package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.ANN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.BEN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommissionSplitTest {

    private final SalesFloor floor = new SalesFloor();

    @Test
    void givesWhatIsLeftToTheFirst() {
        String commission = floor.earn(ANN, "2.49", "1");

        Answer split = floor.split(commission, 1, ANN + ":7000", BEN + ":3000").ok();

        // 1.743 and 0.747 are 1.74 and 0.74, and the last cent is Ann's
        assertThat(amounts(split)).containsExactly("1.75", "0.74");
        assertThat(split.envelope().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void roundsWhatIsTakenBackTowardsZeroToo() {
        String chargeback =
                floor.adjust(adjustment("chargeback", ANN, "-2.49")).ok().text("commission_id");

        assertThat(amounts(
                        floor.split(chargeback, 1, ANN + ":7000", BEN + ":3000").ok()))
                .containsExactly("-1.75", "-0.74");
    }

    @Test
    void sharesACentAmongThree() {
        String commission = floor.earn(ANN, "0.01", "1");

        assertThat(amounts(
                        floor.split(commission, 1, "a:3334", "b:3333", "c:3333").ok()))
                .containsExactly("0.01", "0.00", "0.00");
    }

    @Test
    void roundsToTheCurrencysSmallestUnit() {
        String yen = floor.adjust(adjustment("bonus", ANN, "1001").put("currency", "JPY"))
                .ok()
                .text("commission_id");
        String dinar = floor.adjust(adjustment("bonus", ANN, "1.001").put("currency", "KWD"))
                .ok()
                .text("commission_id");
        String points = floor.adjust(adjustment("bonus", ANN, "1.01").put("currency", "PTS"))
                .ok()
                .text("commission_id");

        assertThat(amounts(floor.split(yen, 1, "a:5000", "b:5000").ok())).containsExactly("501", "500");
        assertThat(amounts(floor.split(dinar, 1, "a:5000", "b:5000").ok())).containsExactly("0.501", "0.500");
        assertThat(amounts(floor.split(points, 1, "a:5000", "b:5000").ok())).containsExactly("0.51", "0.50");
    }

    @Test
    void replacesTheSplitOfBefore() {
        String commission = floor.earn(ANN, "1.00", "1");
        floor.split(commission, 1, ANN + ":5000", BEN + ":5000").ok();

        Answer again = floor.split(commission, 2, BEN + ":2500", ANN + ":7500").ok();

        assertThat(amounts(again)).containsExactly("0.25", "0.75");
        assertThat(floor.commission(commission)).isEqualTo(again.data());
    }

    @Test
    void refusesAnySumButTenThousand() {
        String commission = floor.earn(ANN, "1.00", "1");

        assertThat(message(floor.split(commission, 1, ANN + ":5000", BEN + ":4999")))
                .isEqualTo("splits: split_bps sum to 9999, not to 10000.");
        floor.split(commission, 1, ANN + ":5000", BEN + ":5001").refused(400, "invalid-input");
        floor.split(commission, 1).refused(400, "invalid-input");
        assertThat(floor.commission(commission).path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void refusesPartsThatAreNoneOrNobodysOrNamedTwice() {
        String commission = floor.earn(ANN, "1.00", "1");

        assertThat(message(floor.split(commission, 1, ANN + ":10000", BEN + ":0")))
                .startsWith("splits[1].split_bps ");
        assertThat(message(floor.split(commission, 1, ANN + ":11000", BEN + ":-1000")))
                .startsWith("splits[0].split_bps ");
        assertThat(message(floor.split(commission, 1, ANN + ":5000", ANN + ":5000")))
                .startsWith("splits[1].associate_id stands ");
        assertThat(message(floor.split(commission, 1, " :10000"))).startsWith("splits[0].associate_id is required");
    }

    @Test
    void needsTheCurrentRevision() {
        String commission = floor.earn(ANN, "1.00", "1");
        floor.shop
                .call(
                        "/commission/split/set",
                        "{'commission_id':'" + commission
                                + "','splits':[{'associate_id':'as-0044','split_bps':10000}]}")
                .refused(428, "expected-revision-required");
        floor.split(commission, 7, BEN + ":10000").refused(409, "conflict");
        floor.split("cm-none", 1, BEN + ":10000").refused(404, "not-found");
    }

    @Test
    void isRefusedOnceAPartIsInAPayout() {
        String commission = floor.earn(ANN, "1.00", "1");
        floor.split(commission, 1, ANN + ":5000", BEN + ":5000").ok();
        floor.payout(BEN, "2026-04-01", "2026-05-01").ok();

        Answer refused = floor.split(commission, 3, ANN + ":10000").refused(409, "invalid-state");

        assertThat(message(refused)).isEqualTo("A part of the commission is in a payout.");
    }

    @Test
    void keepsTheReferencesOfTheCommission() {
        String commission = floor.earn(ANN, "1.00", "1");
        var request = Json.object().put("commission_id", commission).put("expected_revision", 1);
        request.putArray("splits").addObject().put("associate_id", BEN).put("split_bps", 10000);
        request.putArray("source_refs").add("memo:1");

        Answer split = floor.shop
                .call("/commission/split/set", request.put("reason", "Sold by Ben"))
                .ok();

        assertThat(split.text("reason")).isEqualTo("Sold by Ben");
        assertThat(split.data().path("source_refs").path(0).asString()).startsWith("commission:1/");
    }

    private static List<String> amounts(Answer answer) {
        List<String> amounts = new ArrayList<>();
        answer.data()
                .path("splits")
                .forEach(
                        share -> amounts.add(share.path("amount").decimalValue().toPlainString()));
        return amounts;
    }

    private static String message(Answer answer) {
        return answer.envelope().at("/error/major/message/en_US").asString();
    }
}
