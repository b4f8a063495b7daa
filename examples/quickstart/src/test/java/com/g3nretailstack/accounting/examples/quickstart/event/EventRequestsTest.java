package com.g3nretailstack.accounting.examples.quickstart.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRequestsTest {
    private final EventRequests requests =
            new EventRequests("GBP", "shop-1", "service:quickstart", "acct_export_admin", "file-1");

    @Test
    void sendsASaleWithEverythingThatIsKnown() {
        assertSent(event(EventKind.SALE, "17850", null, null), """
                {"type": "sale", "amount": 15.3000, "currency": "GBP", "occurred_at": "2010-12-01T08:26:00Z",
                 "location": {"location_type": "virtual", "location_id": "shop-1", "caption": "EIRE"},
                 "ownership": {"owner_type": "customer", "owner_ref": "17850",
                               "possessor_type": "customer", "possessor_ref": "17850"},
                 "customer_id": "17850", "sku": "85123A", "qty": 6, "unit_price": 2.5500,
                 "source_refs": ["file:a#L2", "invoice:536365"],
                 "correlation_id": "file-1", "actor": "service:quickstart"}""");
    }

    @Test
    void sendsARefundWithItsSale() {
        assertSent(event(EventKind.REFUND, null, "file:a#L1", null), """
                {"type": "refund", "amount": 15.3000, "currency": "GBP", "occurred_at": "2010-12-01T08:26:00Z",
                 "location": {"location_type": "virtual", "location_id": "shop-1", "caption": "EIRE"},
                 "ownership": {"owner_type": "org", "possessor_type": "org"},
                 "sku": "85123A", "qty": 6, "unit_price": 2.5500,
                 "source_refs": ["file:a#L2", "invoice:536365"], "original_event": {"source_ref": "file:a#L1"},
                 "correlation_id": "file-1", "actor": "service:quickstart"}""");
    }

    @Test
    void sendsARefundWithoutASaleWithItsReason() {
        assertSent(event(EventKind.REFUND, null, null, "X.UNMATCHED"), """
                {"type": "refund", "amount": 15.3000, "currency": "GBP", "occurred_at": "2010-12-01T08:26:00Z",
                 "location": {"location_type": "virtual", "location_id": "shop-1", "caption": "EIRE"},
                 "ownership": {"owner_type": "org", "possessor_type": "org"},
                 "sku": "85123A", "qty": 6, "unit_price": 2.5500,
                 "source_refs": ["file:a#L2", "invoice:536365"],
                 "reason_code": "X.UNMATCHED", "reason": "no earlier sale of this customer and SKU covers it",
                 "correlation_id": "file-1", "actor": "service:quickstart"}""");
    }

    @Test
    void sendsAnAdjustmentWithTheRoleThatItIsMadeIn() {
        assertSent(event(EventKind.BAD_DEBT_ADJUSTMENT, null, null, null), """
                {"type": "bad_debt_adjustment", "amount": 15.3000, "currency": "GBP",
                 "occurred_at": "2010-12-01T08:26:00Z",
                 "location": {"location_type": "virtual", "location_id": "shop-1", "caption": "EIRE"},
                 "ownership": {"owner_type": "org", "possessor_type": "org"},
                 "sku": "85123A", "qty": 6, "unit_price": 2.5500,
                 "source_refs": ["file:a#L2", "invoice:536365"],
                 "correlation_id": "file-1", "actor": "service:quickstart", "actor_roles": ["acct_export_admin"]}""");
    }

    private void assertSent(RetailEvent event, String json) {
        assertThat(new Gson().toJsonTree(requests.request(event))).isEqualTo(JsonParser.parseString(json));
    }

    private static RetailEvent event(
            EventKind kind, @Nullable String customer, @Nullable String original, @Nullable String reason) {
        return new RetailEvent(
                2,
                kind,
                new BigDecimal("15.3000"),
                Instant.parse("2010-12-01T08:26:00Z"),
                "536365",
                "85123A",
                6,
                new BigDecimal("2.5500"),
                customer,
                "EIRE",
                "file:a#L2",
                original,
                reason);
    }
}
