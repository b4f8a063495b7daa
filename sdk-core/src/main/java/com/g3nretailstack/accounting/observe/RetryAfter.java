package com.g3nretailstack.accounting.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}, which is a count of seconds or a date. */
final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    static @Nullable Duration read(Map<String, String> headers, @Nullable Instant receivedAt) {
        String value = headers.get("retry-after");
        if (value == null || value.isEmpty()) {
            return null;
        }
        return value.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(value) : until(value, headers, receivedAt);
    }

    private static Duration seconds(String digits) {
        // more digits than any wait has: cut, so that no sum with it overflows
        return Duration.ofSeconds(digits.length() > MOST_DIGITS ? 999_999_999 : Long.parseLong(digits));
    }

    private static @Nullable Duration until(String value, Map<String, String> headers, @Nullable Instant receivedAt) {
        Instant until = date(value);
        Instant answered = date(headers.get("date"));
        // both dates by the service's clock where it tells its own: ours may be wrong
        Instant from = answered == null ? receivedAt : answered;
        if (until == null || from == null) {
            return null;
        }
        Duration wait = Duration.between(from, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Instant date(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
