package com.g3nretailstack.accounting.examples.contractkit.verdict;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The kit's checks; each throws {@link CaseFailed} where it does not hold. */
public final class Verify {
    private Verify() {}

    /** Holds where the condition does. */
    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new CaseFailed(otherwise);
        }
    }

    /** Holds where both are equal, decimals by value. */
    public static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
        that(same(expected, actual), what + " is " + actual + " (expected: " + expected + ")");
    }

    /** Holds where the value is there. */
    public static <T> T present(String what, @Nullable T value) {
        if (value == null) {
            throw new CaseFailed(what + " is missing");
        }
        return value;
    }

    /** Holds where the text contains the part. */
    public static void contains(String what, @Nullable String text, String part) {
        that(text != null && text.contains(part), what + " does not name " + part + ": " + text);
    }

    /** Holds where one of the values equals the wanted one. */
    public static void holds(String what, Collection<?> values, @Nullable Object wanted) {
        that(values.contains(wanted), what + " does not hold " + wanted);
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        return (expected instanceof BigDecimal one && actual instanceof BigDecimal other)
                ? one.compareTo(other) == 0
                : Objects.equals(expected, actual);
    }
}
