package com.g3nretailstack.accounting.mock.resource;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often a schedule runs: every so many minutes, or when a cron expression says.
 *
 * <p>The expression has the five fields of a Unix crontab: minute, hour, day of month, month, day of week, in UTC (assumed: the
 * documents say "cron" and no more). Nicknames such as {@code @daily}, seconds, years and Quartz's letters are not read.
 */
final class Cadence {

    /** The longest interval, window and delay, ten years in minutes; the bound is the mock's own. */
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(5_256_000);

    private static final CronParser UNIX = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private final @Nullable Duration interval;
    private final @Nullable ExecutionTime cron;

    private Cadence(@Nullable Duration interval, @Nullable ExecutionTime cron) {
        this.interval = interval;
        this.cron = cron;
    }

    /** Reads a cadence that has passed {@link #check}. */
    static Cadence of(ObjectNode cadence) {
        String expression = Json.text(cadence, "cron");
        return expression == null
                ? new Cadence(
                        Duration.ofMinutes(cadence.path("interval_minutes").longValue()), null)
                : new Cadence(null, parsed(expression));
    }

    // cron-utils tells in no other way that it cannot read something
    private static @Nullable ExecutionTime parsed(String expression) {
        try {
            return ExecutionTime.forCron(UNIX.parse(expression));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /**
     * Checks that a cadence is either an interval of at least a minute or a cron expression, readable or not.
     *
     * @throws Refusal invalid-input (400) that names the property
     */
    static void check(ObjectNode cadence) {
        if (cadence.hasNonNull("interval_minutes") == cadence.hasNonNull("cron")) {
            throw Refusal.invalidInput("cadence: give either interval_minutes or cron.");
        }
        checkMinutes("cadence", cadence, "interval_minutes", 1);
    }

    /** Checks that a number of minutes, where it is given, is neither too small nor beyond what can be computed with. */
    static void checkMinutes(String owner, ObjectNode holder, String property, long least) {
        BigDecimal minutes = Json.decimal(holder.get(property));
        if (minutes != null
                && (minutes.compareTo(BigDecimal.valueOf(least)) < 0 || minutes.compareTo(MOST_MINUTES) > 0)) {
            throw Refusal.invalidInput(owner + "." + property + ": " + minutes.toPlainString() + " (expected: " + least
                    + " to " + MOST_MINUTES + ").");
        }
    }

    /** Whether it can be told when the schedule runs. */
    boolean readable() {
        return interval != null || cron != null;
    }

    /** The first run: the instant itself for an interval, the first match at or after it for cron; null where there is none. */
    @Nullable Instant first(Instant from) {
        return interval != null ? from : match(from.minusNanos(1));
    }

    /** The run after one; null where there is none. */
    @Nullable Instant next(Instant run) {
        return interval != null ? run.plus(interval) : match(run);
    }

    private @Nullable Instant match(Instant after) {
        return cron == null
                ? null
                : cron.nextExecution(after.atZone(ZoneOffset.UTC))
                        .map(ZonedDateTime::toInstant)
                        .orElse(null);
    }
}
