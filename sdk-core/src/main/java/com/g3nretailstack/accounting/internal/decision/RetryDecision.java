package com.g3nretailstack.accounting.internal.decision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to do after an attempt.
 *
 * @param delay how long to wait before sending again, or null to stop
 * @param reason why, for the attempt diary
 */
public record RetryDecision(@Nullable Duration delay, String reason) {

    /** Send again after the wait. */
    public static RetryDecision waiting(Duration delay, String reason) {
        return new RetryDecision(delay, reason);
    }

    /** Do not send again. */
    public static RetryDecision stop(String reason) {
        return new RetryDecision(null, reason);
    }

    /** The same decision with a limit that came on top. */
    public RetryDecision stoppedBy(String limit) {
        return stop(reason.replaceFirst("^retried", "would have been retried") + "; " + limit);
    }
}
