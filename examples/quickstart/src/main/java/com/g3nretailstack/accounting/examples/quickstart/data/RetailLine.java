package com.g3nretailstack.accounting.examples.quickstart.data;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One invoice line of the shop, values as the file gives them.
 *
 * @param number the physical line on which the record begins, counted from 1 with the heading
 * @param invoice the invoice number, with its leading {@code C} or {@code A} where it has one
 * @param sku the stock code
 * @param quantity pieces; negative when they come back or leave the stock
 * @param at shop time, without a zone
 * @param unitPrice price of one piece, every decimal kept
 * @param customer the customer, or null where the file names none
 * @param country the customer's country
 */
public record RetailLine(
        long number,
        String invoice,
        String sku,
        long quantity,
        LocalDateTime at,
        BigDecimal unitPrice,
        @Nullable String customer,
        String country)
        implements RetailRow {

    /** Returns quantity × unit price, exact and unrounded. */
    public BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
