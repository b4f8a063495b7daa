package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.ANN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.BEN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommissionTest {

    private final SalesFloor floor = new SalesFloor();

    @Test
    void isEarnedByAnEventAndCarriesItsFacts() {
        floor.shop.sale("49.83", "order:536365");

        ObjectNode commission = floor.commission(floor.earn(ANN, "2.49", "536365"));

        assertThat(commission.path("kind").asString()).isEqualTo("earned");
        assertThat(commission.path("status").asString()).isEqualTo("earned");
        assertThat(commission.path("associate_id").asString()).isEqualTo(ANN);
        assertThat(commission.path("order_id").asString()).isEqualTo("536365");
        assertThat(commission.path("amount").decimalValue()).isEqualByComparingTo("2.49");
        assertThat(commission.path("base_amount").decimalValue()).isEqualByComparingTo("49.83");
        assertThat(commission.path("occurred_at").asString()).isEqualTo("2026-04-14T16:02:11Z");
        assertThat(commission.path("splits").size()).isEqualTo(1);
        assertThat(commission.at("/splits/0/split_bps").intValue()).isEqualTo(10000);
        assertThat(commission.at("/splits/0/amount").decimalValue()).isEqualByComparingTo("2.49");
        assertThat(commission.path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void hasNoBaseWhereNoSaleIsOnRecord() {
        assertThat(floor.commission(floor.earn(ANN, "2.49", "1")).has("base_amount"))
                .isFalse();
    }

    @Test
    void isNotEarnedByAnEventWithoutAnInfluencer() {
        floor.shop.record("commission_earned", "2.49", event -> {});

        assertThat(floor.all("{}")).isEmpty();
    }

    @Test
    void doesNotComeFromEventsThatTellHowFarAnotherServiceIsWithPaying() {
        floor.shop.record("commission_payable", "2.49", event -> event.put("influencer_id", ANN));
        floor.shop.record("commission_paid", "2.49", event -> event.put("influencer_id", ANN));

        assertThat(floor.all("{}")).isEmpty();
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        floor.shop.call("/commission/get", "{'commission_id':'cm-none'}").refused(404, "not-found");
    }

    @Test
    void isListedByAssociateOrderKindSourceAndPeriod() {
        String first = floor.earn(ANN, "1", "1", "2026-04-01T00:00:00Z");
        String second = floor.earn(BEN, "2", "2", "2026-04-02T00:00:00Z");
        String bonus = floor.adjust(adjustment("bonus", ANN, "5").put("occurred_at", "2026-04-03T00:00:00Z"))
                .ok()
                .text("commission_id");

        assertThat(ids("{}")).containsExactly(first, second, bonus);
        assertThat(ids("{'associate_id':'" + ANN + "'}")).containsExactly(first, bonus);
        assertThat(ids("{'order_id':'2'}")).containsExactly(second);
        assertThat(ids("{'kind':'bonus'}")).containsExactly(bonus);
        assertThat(ids("{'source_ref':'order:1'}")).containsExactly(first);
        assertThat(ids("{'source_ref':'order:3'}")).isEmpty();
        assertThat(ids("{'status':'earned','associate_id':'" + BEN + "'}")).containsExactly(second);
        assertThat(ids("{'status':'paid'}")).isEmpty();
    }

    @Test
    void aPeriodHoldsItsBeginAndNotItsEnd() {
        String atBegin = floor.earn(ANN, "1", "1", "2026-04-01T00:00:00Z");
        floor.earn(ANN, "2", "2", "2026-05-01T00:00:00Z");
        String withOffset = floor.earn(ANN, "3", "3", "2026-05-01T01:59:59+02:00");

        assertThat(ids("{'from_utc':'2026-04-01T00:00:00Z','to_utc':'2026-05-01T00:00:00Z'}"))
                .containsExactly(atBegin, withOffset);
    }

    @Test
    void isListedForAnAssociateWhoOnlyHasAShareAndNoLongerOnceThatIsGone() {
        String shared = floor.earn(ANN, "2.49", "1");

        floor.split(shared, 1, ANN + ":7000", BEN + ":3000").ok();
        assertThat(ids("{'associate_id':'" + BEN + "'}")).containsExactly(shared);

        floor.split(shared, 2, ANN + ":10000").ok();
        assertThat(ids("{'associate_id':'" + BEN + "'}")).isEmpty();
    }

    @Test
    void staysListedForWhoeverEarnedItAlsoWithoutAShare() {
        String given = floor.earn(ANN, "2.49", "1");

        floor.split(given, 1, BEN + ":10000").ok();

        assertThat(ids("{'associate_id':'" + ANN + "'}")).containsExactly(given);
    }

    @Test
    void isWalkedPageByPage() {
        for (int order = 0; order < 20; order++) {
            floor.earned(order % 2 == 0 ? ANN : BEN, "1", "" + order, "2026-04-14T16:02:11Z");
        }
        JsonNode first = floor.shop
                .call("/commission/list", "{'limit':7,'associate_id':'" + BEN + "'}")
                .ok()
                .data();
        ObjectNode next = Shop.object("{'limit':7,'associate_id':'" + BEN + "'}");
        next.set("next_token", first.path("next_token"));

        JsonNode second = floor.shop.call("/commission/list", next).ok().data();

        assertThat(first.path("items").size()).isEqualTo(7);
        assertThat(second.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").path(2).path("order_id").asString()).isEqualTo("19");
        assertThat(second.path("next_token").isObject()).isFalse();
    }

    private List<String> ids(String filters) {
        return floor.all(filters).stream()
                .map(each -> each.path("commission_id").asString())
                .toList();
    }
}
