package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Requests to record sales. */
public final class Sales {

    /** When all of them occurred. */
    public static final Instant OCCURRED_AT = Instant.parse("2026-03-02T09:30:00Z");

    /** Who bought: recognisable, for it must stand in no log, whatever the suite does. */
    public static final String CUSTOMER = "canary-customer-5b2c";

    private Sales() {}

    /** A sale of that number, which its source reference tells. */
    public static EventRecordRequest sale(int number) {
        return keyless().sourceRefs(List.of("order:" + number)).build();
    }

    /** A sale without a source reference, so that nothing can look it up; to be completed. */
    public static EventRecordRequest.Builder keyless() {
        return EventRecordRequest.builder()
                .type(EventType.SALE)
                .amount(new BigDecimal("15.30"))
                .currency("GBP")
                .customerId(CUSTOMER)
                .occurredAt(OCCURRED_AT);
    }
}
