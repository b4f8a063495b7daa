package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.model.DunningActionKind;
import com.g3nretailstack.accounting.model.DunningLevel;
import com.g3nretailstack.accounting.model.DunningPolicySetRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Invoices that were to be paid by the begin of April 2026, and a policy for them. */
public final class Overdue {

    /** Ten days and a moment after the invoices were due. */
    public static final Instant TENTH_DAY = Instant.parse("2026-04-10T00:00:01Z");

    private static final Instant DUE_AT = Instant.parse("2026-04-01T00:00:00Z");

    private Overdue() {}

    /** An invoice over an amount in pounds. */
    public static InvoiceSetRequest invoice(String code, String amount) {
        return InvoiceSetRequest.builder()
                .code(code)
                .customerId("cu-17850")
                .currency("GBP")
                .amount(new BigDecimal(amount))
                .issuedAt(DUE_AT)
                .dueAt(DUE_AT)
                .build();
    }

    /** A reminder on the first day, and a demand for a fee on the tenth. */
    public static DunningPolicySetRequest policy() {
        return DunningPolicySetRequest.builder()
                .caption("Standard dunning")
                .levels(List.of(
                        level(1, 1, DunningActionKind.REMINDER).build(),
                        level(2, 10, DunningActionKind.DEMAND)
                                .fee(new BigDecimal("15.00"))
                                .currency("GBP")
                                .build()))
                .build();
    }

    /** A level without a fee. */
    public static DunningLevel.Builder level(int number, int daysOverdue, DunningActionKind action) {
        return DunningLevel.builder().level(number).daysOverdue(daysOverdue).action(action);
    }
}
