package com.g3nretailstack.accounting.examples.receivables.tie;

import java.math.BigDecimal;

/**
 * An amount and how many things make it up.
 *
 * @param amount the sum, in major units
 * @param count how many
 */
public record Sum(BigDecimal amount, long count) {
    /** Nothing. */
    public static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

    /** This and one thing more. */
    public Sum plus(BigDecimal one) {
        return new Sum(amount.add(one), count + 1);
    }

    /** Whether both say the same, decimals by value. */
    boolean equalTo(Sum other) {
        return count == other.count && amount.compareTo(other.amount) == 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " (" + count + ")";
    }
}
