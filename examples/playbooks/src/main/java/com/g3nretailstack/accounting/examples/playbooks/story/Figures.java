package com.g3nretailstack.accounting.examples.playbooks.story;

import java.math.BigDecimal;

/** Writes decimals exactly, for people. */
public final class Figures {
    private static final int CENTS = 2;

    private Figures() {}

    /** Returns the amount with two decimals or as many more as it has. */
    public static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < CENTS ? stripped.setScale(CENTS) : stripped).toPlainString();
    }

    /** Returns the amount and its currency. */
    public static String money(BigDecimal amount, String currency) {
        return plain(amount) + " " + currency;
    }
}
