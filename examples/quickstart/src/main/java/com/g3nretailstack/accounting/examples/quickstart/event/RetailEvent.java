package com.g3nretailstack.accounting.examples.quickstart.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A retail line as an accounting event, before it is recorded.
 *
 * @param line the line that it came from
 * @param kind what it is to the accounts
 * @param amount quantity × unit price, exact; negative for money that goes back
 * @param occurredAt when, in UTC
 * @param invoice the invoice number as the file gives it
 * @param sku the stock code
 * @param quantity pieces, signed as in the file
 * @param unitPrice price of one piece, every decimal kept
 * @param customer the customer, or null where the file names none
 * @param country the customer's country
 * @param sourceRef the reference of this line, unique to it
 * @param originalRef the reference of the sale that a refund reverses, or null
 * @param reasonCode why a refund names no sale, or null
 */
public record RetailEvent(
        long line,
        EventKind kind,
        BigDecimal amount,
        Instant occurredAt,
        String invoice,
        String sku,
        long quantity,
        BigDecimal unitPrice,
        @Nullable String customer,
        String country,
        String sourceRef,
        @Nullable String originalRef,
        @Nullable String reasonCode) {}
