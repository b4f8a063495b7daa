package com.g3nretailstack.accounting.examples.playbooks.stage;

import java.util.Set;

/** The reason codes that the programs use; the organisation's catalogue must have them. */
public final class Reasons {
    /** A customer brought goods back. */
    public static final String RETURN = "CUSTOMER.RETURN";
    /** Goods came into stock. */
    public static final String RECEIPT = "RECEIVING.GOODS_IN";
    /** The value of stock was put right. */
    public static final String ADJUST = "INVENTORY.ADJUST";
    /** Points were earned. */
    public static final String POINTS_EARNED = "LOYALTY.EARN";
    /** Points were spent. */
    public static final String POINTS_SPENT = "LOYALTY.REDEEM";
    /** A gift card was sold or spent. */
    public static final String GIFT_CARD = "LOYALTY.GIFT_CARD";
    /** Store credit was granted or spent. */
    public static final String STORE_CREDIT = "LOYALTY.STORE_CREDIT";
    /** Stores settle what one redeemed of the other's liability. */
    public static final String SETTLEMENT = "LOYALTY.SETTLEMENT";
    /** A balance is stated. */
    public static final String BALANCE = "LOYALTY.BALANCE";
    /** A commission went on to its next state. */
    public static final String COMMISSION = "ACCOUNTING.COMMISSION";
    /** A commission was taken back. */
    public static final String CLAWBACK = "ACCOUNTING.COMMISSION_CLAWBACK";
    /** The ERP refused a delivery. */
    public static final String REFUSED = "ACCOUNTING.EXPORT_REFUSED";
    /** A delivery is tried again. */
    public static final String RETRY = "ACCOUNTING.EXPORT_RETRY";
    /** A refund's sale is not found. */
    public static final String UNMATCHED = "ACCOUNTING.REVERSAL_UNMATCHED";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            RETURN,
            RECEIPT,
            ADJUST,
            POINTS_EARNED,
            POINTS_SPENT,
            GIFT_CARD,
            STORE_CREDIT,
            SETTLEMENT,
            BALANCE,
            COMMISSION,
            CLAWBACK,
            REFUSED,
            RETRY,
            UNMATCHED);

    private Reasons() {}
}
