package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.model.CommissionAdjustRequest;
import com.g3nretailstack.accounting.model.CommissionKind;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What associates earn, lose and are granted, in April 2026. */
public final class Commissions {

    /** An associate. */
    public static final String ANN = "as-0031";

    /** Another one. */
    public static final String BEN = "as-0044";

    /** The month's begin. */
    public static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    /** The month's end. */
    public static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static final Instant SOLD_AT = Instant.parse("2026-04-14T16:02:11Z");

    private Commissions() {}

    /** The sale of an order. */
    public static EventRecordRequest sold(String amount, String order) {
        return event(EventType.SALE, amount)
                .sourceRefs(List.of("order:" + order))
                .build();
    }

    /** What an associate earns by an order. */
    public static EventRecordRequest earned(String associate, String amount, String order) {
        return event(EventType.COMMISSION_EARNED, amount)
                .influencerId(associate)
                .correlationId(order)
                .sourceRefs(List.of("commission:" + order + "/" + associate, "order:" + order))
                .build();
    }

    /** What comes back of an order. */
    public static EventRecordRequest returned(String amount, String order) {
        return event(EventType.RETURN, amount)
                .originalEvent(
                        OriginalEvent.builder().sourceRef("order:" + order).build())
                .sourceRefs(List.of("return:" + order))
                .build();
    }

    private static EventRecordRequest.Builder event(EventType type, String amount) {
        return EventRecordRequest.builder()
                .type(type)
                .amount(new BigDecimal(amount))
                .currency("GBP")
                .occurredAt(SOLD_AT);
    }

    /** An adjustment by somebody who may, with a reference of its own. */
    public static CommissionAdjustRequest.Builder adjustment(CommissionKind kind, String associate, String amount) {
        return CommissionAdjustRequest.builder()
                .kind(kind)
                .associateId(associate)
                .amount(new BigDecimal(amount))
                .currency("GBP")
                .occurredAt(SOLD_AT)
                .actor("user_guid:5d0c7a52")
                .actorRoles(List.of("finance_audit"))
                .sourceRefs(List.of(kind + ":2026-04/" + associate));
    }
}
