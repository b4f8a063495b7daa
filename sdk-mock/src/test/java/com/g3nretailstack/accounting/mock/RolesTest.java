package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RolesTest {

    private final Shop shop = new Shop();

    @Test
    void letsAViewerReadAndNotWrite() {
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        shop.call("/event/list", "{}").ok();
        shop.call("/event/record", Shop.event("sale", "1")).refused(403, "forbidden");
        shop.call("/export/create", "{'export_kind':'financial_events'}").refused(403, "forbidden");
    }

    @Test
    void letsNobodyReadWithoutARole() {
        shop.header("x-api-key", shop.org.newApiKey());

        shop.call("/event/list", "{}").refused(403, "forbidden");
    }

    @Test
    void letsAnAuditorWrite() {
        shop.header("x-api-key", shop.org.newApiKey("finance_audit"));

        shop.call("/event/record", Shop.event("sale", "1")).ok();
    }

    @Test
    void letsTheOwnerDoEverythingWithoutARole() {
        shop.without("x-api-key").header("x-session-guid", shop.org.session());

        shop.call("/event/record", Shop.event("sale", "1")).ok();
    }

    @Test
    void endsATimeBoundedGrantAtItsEnd() {
        String key = shop.org.newApiKey();
        shop.org.grantUntil(key, "acct_view", Shop.START.plusSeconds(60));
        shop.header("x-api-key", key);

        shop.call("/event/list", "{}").ok();
        shop.clock.advance(Duration.ofSeconds(59));
        shop.call("/event/list", "{}").ok();
        shop.clock.advance(Duration.ofSeconds(1));
        shop.call("/event/list", "{}").refused(403, "forbidden");
    }

    @Test
    void beginsAScheduledGrantAtItsBeginning() {
        String key = shop.org.newApiKey();
        shop.org.grantBetween(key, "acct_view", Shop.START.plusSeconds(60), Shop.START.plusSeconds(120));
        shop.header("x-api-key", key);

        shop.call("/event/list", "{}").refused(403, "forbidden");
        shop.clock.advance(Duration.ofSeconds(60));
        shop.call("/event/list", "{}").ok();
        shop.clock.advance(Duration.ofSeconds(60));
        shop.call("/event/list", "{}").refused(403, "forbidden");
    }

    @Test
    void withdrawsARole() {
        shop.org.withdraw(shop.org.apiKey(), "acct_export_admin");
        shop.org.withdraw(shop.org.apiKey(), "finance_audit");

        shop.call("/event/list", "{}").ok();
        shop.call("/event/record", Shop.event("sale", "1")).refused(403, "forbidden");
    }
}
