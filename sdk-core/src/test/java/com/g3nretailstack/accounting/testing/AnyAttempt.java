package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt may come to: every kind of result, every status, tags known and unknown, any {@code Retry-After}.
 *
 * @param result what it came to
 * @param asked the wait that its answer asks for, as the one who wrote it means it; zero where it asks for none
 */
public record AnyAttempt(AttemptResult<String> result, Duration asked) {
    private static final List<Integer> TELLING =
            List.of(200, 302, 400, 403, 404, 408, 409, 428, 429, 500, 501, 503, 505);
    private static final List<String> TAGS = List.of(
            "conflict",
            "expected-revision-required",
            "throttled",
            "internal-error",
            "validation-error",
            "invalid-input",
            "context_mismatch",
            "unauthorized",
            "forbidden",
            "org-write-blocked",
            "not-found",
            "invalid-state",
            "unsupported-version",
            "Throttled",
            "brand-new",
            "");
    private static final Instant RECEIVED = Instant.parse("2026-03-04T10:00:00Z");
    private static final Duration AGES = Duration.ofSeconds(999_999_999);

    /** Draws one of any kind. */
    public static AnyAttempt of(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> silent(new Succeeded<>("", info(200).build()));
            case 1 -> silent(new Lost<>(new IOException("lost"), random.nextBoolean()));
            case 2 -> silent(new Unreadable<>(info(random.nextInt(200, 300)).build(), new IOException("cut")));
            case 3 -> silent(new Withheld<>(oneOf(random, List.of(Reason.values()))));
            case 4 -> silent(new Interrupted<>(random.nextBoolean()));
            default -> refused(random);
        };
    }

    private static AnyAttempt silent(AttemptResult<String> result) {
        return new AnyAttempt(result, Duration.ZERO);
    }

    private static AnyAttempt refused(RandomGenerator random) {
        ResponseInfo.Builder info = info(status(random));
        Duration asked = ask(random, info);
        return new AnyAttempt(new Refused<>(info.build(), error(random), random.nextBoolean()), asked);
    }

    private static ResponseInfo.Builder info(int status) {
        return ResponseInfo.builder(status).receivedAt(RECEIVED);
    }

    private static int status(RandomGenerator random) {
        return random.nextBoolean() ? oneOf(random, TELLING) : random.nextInt(100, 600);
    }

    private static @Nullable ApiError error(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        ApiError.Builder error = ApiError.builder();
        if (random.nextBoolean()) {
            error.major(ErrorMajor.builder().tag(oneOf(random, TAGS)).build());
        }
        if (random.nextBoolean()) {
            error.retryable(random.nextInt(4) != 0);
        }
        if (random.nextBoolean()) {
            error.httpStatus(status(random));
        }
        return error.build();
    }

    /** Writes a {@code Retry-After}, or none, and tells what it means. */
    private static Duration ask(RandomGenerator random, ResponseInfo.Builder info) {
        long seconds = random.nextLong(1, 1L << random.nextInt(1, 20));
        return switch (random.nextInt(8)) {
            case 0 -> header(info, "0", Duration.ZERO);
            case 1 -> header(info, "-" + seconds, Duration.ZERO);
            case 2 -> header(info, Long.toString(seconds), Duration.ofSeconds(seconds));
            case 3 -> header(info, "9".repeat(random.nextInt(10, 30)), AGES);
            case 4 ->
                header(info, oneOf(random, List.of("soon", "1.5", "1e3", "NaN", "2026-03-04", "٣")), Duration.ZERO);
            case 5 -> header(info, date(from(random, info).minusSeconds(seconds)), Duration.ZERO);
            case 6 -> header(info, date(from(random, info).plusSeconds(seconds)), Duration.ofSeconds(seconds));
            default -> Duration.ZERO;
        };
    }

    private static Duration header(ResponseInfo.Builder info, String retryAfter, Duration asked) {
        info.header("retry-after", retryAfter);
        return asked;
    }

    /** The moment that a date counts from: by the service's clock, which may be wrong, where it tells it. */
    private static Instant from(RandomGenerator random, ResponseInfo.Builder info) {
        if (random.nextBoolean()) {
            return RECEIVED;
        }
        Instant serversClock = RECEIVED.plusSeconds(random.nextLong(-1_000_000, 1_000_000));
        info.header("date", date(serversClock));
        return serversClock;
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static <T> T oneOf(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
