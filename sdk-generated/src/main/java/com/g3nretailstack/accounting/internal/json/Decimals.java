package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimals within bounds: at most 1,000 digits when written out without an exponent, at most 1,000 of them a fraction.
 *
 * <p>The bounds keep a short text such as {@code 1e999999999} from growing into a gigabyte when it is written out or
 * added to. They are far beyond any amount of money.
 */
public final class Decimals {
    /** What a reader expected, in the words of its error. */
    static final String EXPECTED = "a decimal of at most 1000 digits when written out";

    private static final int MOST = 1000;
    private static final int LONGEST_TEXT = MOST + 20;
    /** So many digits, a point and a sign are a long without its having to be checked. */
    private static final int LONGEST_USUAL = 18;

    private Decimals() {}

    static BigDecimal read(String text) throws JsonDecodeException {
        BigDecimal value = parse(text);
        if (value == null) {
            throw new JsonDecodeException(EXPECTED);
        }
        return value;
    }

    /** The value of a decimal's text, or null if it is none or out of bounds. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        BigDecimal usual = usual(text);
        if (usual != null) {
            return usual;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return inBounds(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An amount as it is usually written, digits with a point between them; null for every other form. */
    private static @Nullable BigDecimal usual(String text) {
        int length = text.length();
        int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length > LONGEST_USUAL || first == length) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = first; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == '.' - '0' && point < 0 && i > first && i < length - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(first == 0 ? digits : -digits, point < 0 ? 0 : length - 1 - point);
    }

    /**
     * Tells whether a decimal may be read and sent.
     *
     * @param value the decimal
     * @return whether it is within the bounds
     */
    public static boolean inBounds(BigDecimal value) {
        // digits before the point count, too: what is read is written in plain notation, and must be read again
        return value.scale() >= -MOST
                && value.scale() <= MOST
                && value.precision() <= MOST
                && value.precision() - value.scale() <= MOST;
    }

    /** The value of an integer's text; {@code 1.0} and {@code 1e3} are integers too. */
    static long integer(String text) throws JsonDecodeException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notPlain) {
            return integerOf(parse(text));
        }
    }

    private static long integerOf(@Nullable BigDecimal value) throws JsonDecodeException {
        try {
            if (value != null) {
                return value.longValueExact();
            }
        } catch (ArithmeticException e) {
            // Falls through to the one error: not an integer, or too large.
        }
        throw new JsonDecodeException("an integer of 64 bits");
    }

    /**
     * Writes a decimal as a JSON number in plain notation, with all its digits.
     *
     * @param value a decimal within the bounds
     * @param out where to write
     * @throws IOException if the writer fails
     */
    public static void write(BigDecimal value, JsonWriter out) throws IOException {
        String text = value.toString();
        out.value(text.indexOf('E') < 0 ? value : new Plain(value));
    }

    /** A number whose text has no exponent: Gson writes a number by its text. */
    private static final class Plain extends Number {
        private static final long serialVersionUID = 1L;

        private final BigDecimal value;

        Plain(BigDecimal value) {
            this.value = value;
        }

        @Override
        public int intValue() {
            return value.intValue();
        }

        @Override
        public long longValue() {
            return value.longValue();
        }

        @Override
        public float floatValue() {
            return value.floatValue();
        }

        @Override
        public double doubleValue() {
            return value.doubleValue();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }
}
