package com.g3nretailstack.accounting.mock.contract;

import java.time.YearMonth;

/** A form in which times are nearly always written; of any other the validator has to be asked. */
enum TimeForm {
    /** {@code 2026-04-14}. */
    DATE {
        @Override
        boolean surelyFits(String text) {
            return text.length() == DAY && isDay(text);
        }
    },
    /** {@code 2026-04-14T16:02:11Z}, perhaps with fractions of the second. */
    INSTANT {
        @Override
        boolean surelyFits(String text) {
            return text.length() > SECOND && isDay(text) && text.charAt(DAY) == 'T' && isTime(text) && isUtc(text);
        }
    };

    private static final int DAY = 10;
    private static final int SECOND = 19;
    private static final int MOST = 29;

    /** Whether a text has the form; false says nothing. */
    abstract boolean surelyFits(String text);

    private static boolean isDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
                && text.charAt(4) == '-'
                && text.charAt(7) == '-';
    }

    private static boolean isTime(String text) {
        return within(number(text, 11, 13), 23)
                && within(number(text, 14, 16), 59)
                && within(number(text, 17, 19), 59)
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static boolean isUtc(String text) {
        int last = text.length() - 1;
        boolean whole = last == SECOND;
        boolean fraction =
                last > SECOND + 1 && last <= MOST && text.charAt(SECOND) == '.' && number(text, SECOND + 1, last) >= 0;
        return text.charAt(last) == 'Z' && (whole || fraction);
    }

    private static boolean within(int number, int most) {
        return number >= 0 && number <= most;
    }

    /** The number that those digits write, -1 when they are none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
