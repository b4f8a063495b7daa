package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Events that adjust something say who did it, and in which role. */
class EventAdjustmentTest {

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(strings = {"correction", "tax_adjustment", "inventory_valuation_adjustment", "bad_debt_adjustment"})
    void needsActorAndRolesWhenAKeyRecordsIt(String type) {
        ObjectNode nameless = Shop.event(type, "-5");
        ObjectNode roleless = Shop.event(type, "-5").put("actor", "user_guid:1");
        ObjectNode named = Shop.adjusting(Shop.event(type, "-5"));

        lacks(nameless, "actor");
        lacks(roleless, "actor_roles");
        Answer recorded = shop.call("/event/record", named).ok();

        assertThat(recorded.text("actor")).isEqualTo("user_guid:5d0c7a52");
        assertThat(recorded.data().path("actor_roles").toString()).isEqualTo("[\"acct_export_admin\"]");
        assertThat(shop.org.events().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sale", "refund", "inventory_write_off", "chargeback", "commission_clawback"})
    void needsNeitherForOtherFamilies(String type) {
        Answer recorded = shop.call("/event/record", Shop.event(type, "5")).ok();

        assertThat(recorded.text("actor")).startsWith("service_account:");
        assertThat(recorded.data().has("actor_roles")).isFalse();
    }

    @Test
    void takesBothFromTheRequestContextToo() {
        ObjectNode event = Shop.event("correction", "-5");
        event.putObject("request_context")
                .put("actor", "user_guid:7")
                .putArray("roles")
                .add("finance_audit");

        Answer recorded = shop.call("/event/record", event).ok();

        assertThat(recorded.text("actor")).isEqualTo("user_guid:7");
        assertThat(recorded.data().at("/actor_roles/0").asString()).isEqualTo("finance_audit");
    }

    @Test
    void knowsThemOfASession() {
        shop.without("x-api-key").header("x-session-guid", shop.org.newSession("finance_audit"));

        Answer recorded =
                shop.call("/event/record", Shop.event("tax_adjustment", "-5")).ok();

        assertThat(recorded.text("actor")).startsWith("user_guid:");
        assertThat(recorded.data().at("/actor_roles/0").asString()).isEqualTo("finance_audit");
    }

    @Test
    void keepsTheActorThatAnyEventNames() {
        Answer recorded = shop.call("/event/record", Shop.adjusting(Shop.event("sale", "5")))
                .ok();

        assertThat(recorded.text("actor")).isEqualTo("user_guid:5d0c7a52");
        assertThat(recorded.data().at("/actor_roles/0").asString()).isEqualTo("acct_export_admin");
    }

    private void lacks(ObjectNode event, String property) {
        Answer refused = shop.call("/event/record", event).refused(400, "validation-error");

        assertThat(refused.envelope().at("/error/details/field").asString()).isEqualTo(property);
        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .startsWith(property + " ");
    }
}
