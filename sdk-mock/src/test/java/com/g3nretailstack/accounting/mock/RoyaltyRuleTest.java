package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RoyaltyRuleTest {

    private static final String SET = "/franchise/royalty/rule/set";
    private static final String GET = "/franchise/royalty/rule/get";

    private final Shop shop = new Shop();

    @Test
    void isMadeWithoutARevision() {
        Answer made = shop.call(SET, rule()).ok();

        assertThat(made.text("franchisee_id")).isEqualTo("fr-0017");
        assertThat(made.text("rule_id")).startsWith("rr-");
        assertThat(made.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(shop.call(GET, "{'franchisee_id':'fr-0017'}").ok().data()).isEqualTo(made.data());
    }

    @Test
    void isReplacedAsAWhole() {
        ObjectNode first = rule().put("caption", "Leeds franchise").put("minimum_amount", 250);
        Answer made = shop.call(SET, first).ok();
        shop.clock.set(Shop.START.plusSeconds(60));

        Answer replaced = shop.call(SET, rule().put("rate_bps", 600).put("expected_revision", 1))
                .ok();

        assertThat(replaced.data().path("rate_bps").intValue()).isEqualTo(600);
        assertThat(replaced.data().has("caption")).isFalse();
        assertThat(replaced.data().has("minimum_amount")).isFalse();
        assertThat(replaced.text("rule_id")).isEqualTo(made.text("rule_id"));
        assertThat(replaced.text("created_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(replaced.text("updated_at")).isEqualTo("2026-04-15T09:31:00Z");
        assertThat(replaced.envelope().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void isNotReplacedWithoutARevisionOrWithAStaleOne() {
        shop.call(SET, rule()).ok();

        Answer bare = shop.call(SET, rule()).refused(428, "expected-revision-required");
        shop.call(SET, rule().put("expected_revision", 2)).refused(409, "conflict");

        assertThat(bare.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(1);
        assertThat(shop.call(GET, "{'franchisee_id':'fr-0017'}")
                        .data()
                        .path("revision")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        shop.call(GET, "{'franchisee_id':'fr-0017'}").refused(404, "not-found");
        shop.call(SET, rule().put("expected_revision", 1)).refused(404, "not-found");
    }

    @Test
    void isOneForEachFranchisee() {
        shop.call(SET, rule()).ok();

        shop.call(SET, rule().put("franchisee_id", "fr-0018")).ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "10001"})
    void refusesARateThatIsNoShare(String bps) {
        shop.call(SET, rule().put("rate_bps", new BigDecimal(bps))).refused(400, "invalid-input");
    }

    @Test
    void refusesAMinimumBelowZeroAndAPeriodThatIsNone() {
        shop.call(SET, rule().put("minimum_amount", -1)).refused(400, "invalid-input");
        shop.call(SET, rule().put("period", "week")).refused(400, "validation-error");
    }

    static ObjectNode rule() {
        return Json.object()
                .put("franchisee_id", "fr-0017")
                .put("rate_bps", 550)
                .put("base", "gross_sales")
                .put("period", "month")
                .put("currency", "GBP");
    }
}
