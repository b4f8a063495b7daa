package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.ANN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.BEN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissionAdjustTest {

    private final SalesFloor floor = new SalesFloor();

    @ParameterizedTest
    @CsvSource({"bonus,25.00", "chargeback,-1.25", "correction,0.10", "correction,-0.10"})
    void isAnEntryOfItsOwn(String kind, String amount) {
        Answer entry = floor.adjust(adjustment(kind, ANN, amount)).ok();

        assertThat(entry.text("kind")).isEqualTo(kind);
        assertThat(entry.text("status")).isEqualTo("earned");
        assertThat(entry.data().path("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(entry.data().at("/splits/0/amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(entry.text("occurred_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(entry.text("actor")).isEqualTo("user_guid:5d0c7a52");
        assertThat(entry.data().path("actor_roles").path(0).asString()).isEqualTo("finance_audit");
        assertThat(entry.envelope().path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void refersToTheOriginalAndBelongsToItsOrder() {
        String original = floor.earn(ANN, "2.49", "536365");

        Answer entry = floor.adjust(adjustment("chargeback", ANN, "-1.25").put("original_commission_id", original))
                .ok();

        assertThat(entry.text("original_commission_id")).isEqualTo(original);
        assertThat(floor.all("{'order_id':'536365'}")).hasSize(2);
        assertThat(floor.all("{'original_commission_id':'" + original + "'}"))
                .extracting(each -> each.path("commission_id").asString())
                .containsExactly(entry.text("commission_id"));
        assertThat(floor.commission(original).path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void mayMoveACommissionToSomebodyElse() {
        String original = floor.earn(ANN, "2.49", "1");

        floor.adjust(adjustment("correction", ANN, "-2.49").put("original_commission_id", original))
                .ok();
        floor.adjust(adjustment("correction", BEN, "2.49").put("original_commission_id", original))
                .ok();

        assertThat(floor.statement(BEN, "2026-04-01", "2026-05-01")
                        .data()
                        .at("/totals/0/amount")
                        .decimalValue())
                .isEqualByComparingTo("2.49");
    }

    @ParameterizedTest
    @CsvSource({"bonus,-1", "bonus,0", "chargeback,1", "chargeback,0", "correction,0"})
    void refusesTheWrongSign(String kind, String amount) {
        Answer refused = floor.adjust(adjustment(kind, ANN, amount)).refused(400, "invalid-input");

        assertThat(message(refused)).isEqualTo("amount has the wrong sign for a " + kind + ".");
        assertThat(floor.all("{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"earned", "clawback"})
    void refusesKindsThatComeFromEvents(String kind) {
        Answer refused = floor.adjust(adjustment(kind, ANN, "1")).refused(400, "invalid-input");

        assertThat(message(refused)).startsWith("kind: ");
    }

    @Test
    void refusesAnOriginalThatIsNotThere() {
        floor.adjust(adjustment("bonus", ANN, "1").put("original_commission_id", "cm-none"))
                .refused(404, "not-found");
    }

    @Test
    void refusesAnotherCurrencyThanTheOriginals() {
        String original = floor.earn(ANN, "2.49", "1");

        Answer refused = floor.adjust(
                        adjustment("bonus", ANN, "1").put("currency", "EUR").put("original_commission_id", original))
                .refused(400, "invalid-input");

        assertThat(message(refused)).startsWith("currency ");
    }

    @Test
    void aKeyHasToSayWhoActsAndInWhichRole() {
        var nobody = adjustment("bonus", ANN, "1");
        nobody.remove("actor");
        var noRole = adjustment("bonus", ANN, "1");
        noRole.remove("actor_roles");

        assertThat(message(floor.adjust(nobody).refused(400, "validation-error")))
                .startsWith("actor is required");
        assertThat(message(floor.adjust(noRole).refused(400, "validation-error")))
                .startsWith("actor_roles is required");
    }

    @Test
    void aSessionSpeaksForItself() {
        var request = adjustment("bonus", ANN, "1");
        request.remove("actor");
        request.remove("actor_roles");
        floor.shop.without("x-api-key").header("x-session-guid", floor.shop.org.newSession("finance_audit"));

        Answer entry = floor.adjust(request).ok();

        assertThat(entry.text("actor")).startsWith("user_guid:");
        assertThat(entry.data().path("actor_roles").path(0).asString()).isEqualTo("finance_audit");
    }

    @Test
    void refusesARequestWithoutAmountOrCurrency() {
        floor.shop
                .call("/commission/adjust", "{'kind':'bonus','associate_id':'as-1','currency':'GBP'}")
                .refused(400, "validation-error");
        floor.shop
                .call("/commission/adjust", "{'kind':'bonus','associate_id':'as-1','amount':1}")
                .refused(400, "validation-error");
    }

    private static String message(Answer answer) {
        return answer.envelope().at("/error/major/message/en_US").asString();
    }
}
