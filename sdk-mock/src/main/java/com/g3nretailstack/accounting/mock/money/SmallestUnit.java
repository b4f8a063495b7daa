package com.g3nretailstack.accounting.mock.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The smallest unit that a currency is paid in, such as a cent. */
public final class SmallestUnit {

    private static final int USUAL_DIGITS = 2;

    private SmallestUnit() {}

    /** The part of an amount that {@code numerator / denominator} says, rounded towards zero to the smallest unit. */
    public static BigDecimal part(BigDecimal amount, BigDecimal numerator, BigDecimal denominator, String currency) {
        return amount.multiply(numerator).divide(denominator, digits(currency), RoundingMode.DOWN);
    }

    /** How many digits it has behind the point; 2 for a code that is no currency's, and for units of account such as XXX. */
    public static int digits(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? USUAL_DIGITS : digits;
        } catch (IllegalArgumentException e) {
            return USUAL_DIGITS;
        }
    }
}
