package com.g3nretailstack.accounting.mock.state;

import java.util.Set;

/** The catalogue of reason codes that an org begins with. */
final class ReasonCodes {

    /** The codes that the documents name, and those that the contract's examples use. */
    static final Set<String> DEFAULT = Set.of(
            "ACCOUNTING.BAD_DEBT",
            "ACCOUNTING.BI_EXPORT",
            "ACCOUNTING.COMMISSION_CHARGEBACK",
            "ACCOUNTING.EXPORT_PAUSED",
            "ACCOUNTING.EXPORT_REFUSED",
            "ACCOUNTING.EXPORT_RETRY",
            "ACCOUNTING.MONTH_END",
            "ACCOUNTING.REVERSAL_UNMATCHED",
            "ACCOUNTING.TENDER_CAPTURED",
            "FRAUD.SUSPICIOUS_ACTIVITY",
            "FULFILLMENT.SHORT_PICK",
            "INVENTORY.ADJUST",
            "POLICY.CREDIT_DAYS",
            "POLICY.INFERENCE_SCOPE",
            "POLICY.LATE_PAYMENT",
            "TAX.POLICY_MISSING");

    private ReasonCodes() {}
}
