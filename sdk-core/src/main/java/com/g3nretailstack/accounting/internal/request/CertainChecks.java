package com.g3nretailstack.accounting.internal.request;

import com.g3nretailstack.accounting.model.CommissionSplit;
import com.g3nretailstack.accounting.model.CommissionSplitSetRequest;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.LimitedRequest;
import com.g3nretailstack.accounting.model.ReasonedRequest;
import com.g3nretailstack.accounting.model.WindowedRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what no service could take; whatever is less than certain stays the service's to refuse. */
public final class CertainChecks {
    /** The most rows that a page holds. */
    public static final int LARGEST_PAGE = 256;

    private static final int WHOLE = 10_000;
    private static final Pattern REASON_CODE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_.-]+");

    private CertainChecks() {}

    /**
     * Looks at a request.
     *
     * @throws IllegalArgumentException naming the property and what is expected of it
     */
    public static void check(Object request) {
        if (request instanceof LimitedRequest limited) {
            limit(limited.limit());
        }
        if (request instanceof WindowedRequest windowed) {
            window(windowed.fromUtc(), windowed.toUtc());
        }
        if (request instanceof ReasonedRequest reasoned) {
            reasonCode(reasoned.reasonCode());
        }
        if (request instanceof CommissionSplitSetRequest split) {
            splits(split.splits());
        }
        if (request instanceof ExportScheduleCreateRequest schedule) {
            cadence(schedule.cadence());
        }
    }

    private static void limit(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > LARGEST_PAGE)) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + LARGEST_PAGE + ")");
        }
    }

    private static void window(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from_utc: " + from + " (expected: before to_utc, " + to + ")");
        }
    }

    // not quoted: whoever mixes it up with reason may have put anything there
    private static void reasonCode(@Nullable String code) {
        if (code != null && !REASON_CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "reason_code: not of the form CATEGORY.CODE (expected: letters, digits, '_', '-' and '.', such as"
                            + " INVENTORY.ADJUST; words go into reason)");
        }
    }

    private static void splits(@Nullable List<CommissionSplit> splits) {
        if (splits == null || splits.stream().anyMatch(split -> split.splitBps() == null)) {
            return;
        }
        long sum = splits.stream().mapToLong(CertainChecks::basisPoints).sum();
        if (sum != WHOLE) {
            throw new IllegalArgumentException(
                    "splits: the sum of split_bps is " + sum + " (expected: exactly " + WHOLE + ")");
        }
    }

    private static long basisPoints(CommissionSplit split) {
        Integer share = split.splitBps();
        return share == null ? 0 : share;
    }

    private static void cadence(@Nullable ExportCadence cadence) {
        if (cadence == null) {
            return;
        }
        boolean both = cadence.intervalMinutes() != null && cadence.cron() != null;
        // a cadence of another form, which only the service knows, is a property that the contract lacks
        boolean neither = cadence.intervalMinutes() == null
                && cadence.cron() == null
                && cadence.unknownFields().isEmpty();
        if (both || neither) {
            throw new IllegalArgumentException("cadence: " + (both ? "both" : "neither")
                    + " of interval_minutes and cron (expected: exactly one of them)");
        }
    }
}
