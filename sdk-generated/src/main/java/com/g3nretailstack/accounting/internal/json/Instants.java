package com.g3nretailstack.accounting.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as ISO 8601 text.
 *
 * <p>The usual form, UTC with {@code Z} and up to nine digits of fraction, is read by hand; everything else (another
 * offset, a leap second, the end of a day as 24:00) by java.time.
 */
final class Instants {
    static final String EXPECTED = "a date and time with its offset (ISO 8601)";

    private static final int FRACTION = 20;
    private static final int SECONDS_A_DAY = 86_400;

    private Instants() {}

    static Instant read(String text) throws JsonDecodeException {
        try {
            Instant usual = usual(text);
            return usual != null ? usual : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new JsonDecodeException(EXPECTED);
        }
    }

    private static @Nullable Instant usual(String text) {
        int z = text.length() - 1;
        boolean shaped = z >= 19
                && z != FRACTION
                && z <= FRACTION + 9
                && text.charAt(z) == 'Z'
                && (z == 19 || text.charAt(19) == '.')
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        return shaped ? fromParts(text, z) : null;
    }

    private static @Nullable Instant fromParts(String text, int z) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int nanos = z == 19 ? 0 : nanos(text, z);
        if ((year | month | day | hour | minute | second | nanos) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_A_DAY + hour * 3600L + minute * 60L + second, nanos);
    }

    private static int nanos(String text, int z) {
        int value = digits(text, FRACTION, z);
        for (int i = z - FRACTION; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    /** The number that these digits make, negative if one is no digit. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
