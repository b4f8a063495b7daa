package com.g3nretailstack.accounting.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as ISO 8601 text.
 *
 * <p>The usual form, UTC with {@code Z} and up to nine digits of fraction, is read and written by hand; everything else (another
 * offset, a leap second, the end of a day as 24:00, a year of more than four digits) by java.time.
 */
final class Instants {
    static final String EXPECTED = "a date and time with its offset (ISO 8601)";

    private static final int FRACTION = 20;
    private static final int SECONDS_A_DAY = 86_400;
    private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_A_DAY;
    private static final long YEAR_10000 = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_A_DAY;

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

    /** The text in UTC, the same as {@link Instant#toString()}: a fraction of three, six or nine digits, or none. */
    static String write(Instant value) {
        long seconds = value.getEpochSecond();
        int nanos = value.getNano();
        if (seconds < YEAR_0 || seconds >= YEAR_10000) {
            return value.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY));
        int second = Math.floorMod(seconds, SECONDS_A_DAY);
        byte[] text = new byte[FRACTION + 10];
        put(text, 0, 4, date.getYear(), '-');
        put(text, 5, 2, date.getMonthValue(), '-');
        put(text, 8, 2, date.getDayOfMonth(), 'T');
        put(text, 11, 2, second / 3600, ':');
        put(text, 14, 2, second / 60 % 60, ':');
        int z = put(text, 17, 2, second % 60, 'Z');
        if (nanos != 0) {
            text[z] = '.';
            z = fraction(text, nanos);
        }
        return new String(text, 0, z + 1, StandardCharsets.ISO_8859_1);
    }

    /** Writes a fraction in as many digits as it needs; tells where the text ends. */
    private static int fraction(byte[] text, int nanos) {
        if (nanos % 1_000_000 == 0) {
            return put(text, FRACTION, 3, nanos / 1_000_000, 'Z');
        }
        return nanos % 1_000 == 0 ? put(text, FRACTION, 6, nanos / 1_000, 'Z') : put(text, FRACTION, 9, nanos, 'Z');
    }

    /** Writes a number of so many digits, with what follows it; tells where that stands. */
    private static int put(byte[] text, int from, int digits, int number, char next) {
        int rest = number;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        text[from + digits] = (byte) next;
        return from + digits;
    }
}
