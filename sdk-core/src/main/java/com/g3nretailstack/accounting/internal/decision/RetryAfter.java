package com.g3nretailstack.accounting.internal.decision;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Retry-After} header: seconds or an HTTP date. */
final class RetryAfter {
    private static final int LONGEST_SECONDS = 9;

    private RetryAfter() {}

    static @Nullable Duration parse(String header, Instant now) {
        String text = header.trim();
        return text.matches("[+-]?\\d+") ? seconds(text) : date(text, now);
    }

    private static Duration seconds(String text) {
        if (text.startsWith("-")) {
            return Duration.ZERO;
        }
        String digits = text.startsWith("+") ? text.substring(1) : text;
        // longer than a century: the cap of the policy makes it a minute anyway
        return Duration.ofSeconds(digits.length() > LONGEST_SECONDS ? 999_999_999L : Long.parseLong(digits));
    }

    private static @Nullable Duration date(String text, Instant now) {
        try {
            Duration wait = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
