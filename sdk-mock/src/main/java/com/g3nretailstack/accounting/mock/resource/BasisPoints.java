package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.money.SmallestUnit;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of an amount in basis points, 10000 of which are the whole. */
final class BasisPoints {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private BasisPoints() {}

    /** A share of an amount, rounded half up (away from zero at the half) to the currency's smallest unit. */
    static BigDecimal share(BigDecimal amount, BigDecimal bps, String currency) {
        // dividing by 10000 is a shift of the point: nothing is rounded before the end
        return amount.multiply(bps).movePointLeft(4).setScale(SmallestUnit.digits(currency), RoundingMode.HALF_UP);
    }

    /** Refuses what is not a share: less than 0 or more than 10000. */
    static void check(String property, BigDecimal bps) {
        if (bps.signum() < 0 || bps.compareTo(WHOLE) > 0) {
            throw Refusal.invalidInput(property + " is not within 0 to 10000.");
        }
    }
}
