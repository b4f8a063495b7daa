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
                .occurredAt(OCCURRED_AT);
    }
}
