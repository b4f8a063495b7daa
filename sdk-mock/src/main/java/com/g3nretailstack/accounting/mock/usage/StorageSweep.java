package com.g3nretailstack.accounting.mock.usage;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.SweptWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of the sweep, org by org.
 *
 * <p>The window is the last whole day in UTC before the instant that the job runs as of (assumed). Each org remembers how far
 * its window was swept: an invocation goes on there, and a window that is done is not swept a second time. What the ledger has
 * already stays as it is; only a reconciliation confirms or corrects.
 */
public final class StorageSweep {

    private final UsageWindow window;
    private final String runId;
    private final Instant now;
    private final boolean dryRun;
    private final WalkCount count = new WalkCount();

    /** Makes an invocation as of an instant. */
    public StorageSweep(Instant asOf, String runId, Instant now, boolean dryRun) {
        Instant midnight = asOf.truncatedTo(ChronoUnit.DAYS);
        this.window = new UsageWindow(midnight.minus(Duration.ofDays(1)), midnight);
        this.runId = runId;
        this.now = now;
        this.dryRun = dryRun;
    }

    /** The window that is swept. */
    public UsageWindow window() {
        return window;
    }

    /** What has been counted so far. */
    public WalkCount count() {
        return count;
    }

    /** Sweeps an org from where the last invocation ended, at most so many prefixes. */
    public void sweep(Org org, Books books, int limit) {
        SweptWindow swept = books.usage().sweeps().getOrDefault(window.from(), SweptWindow.BEGINNING);
        if (swept.done() || limit < 1) {
            return;
        }
        @Nullable String last = walk(org, books, swept.place(), limit);
        if (!dryRun) {
            books.usage().sweeps().put(window.from(), new SweptWindow(last, last == null));
        }
    }

    private @Nullable String walk(Org org, Books books, @Nullable String after, int limit) {
        UsageLedger ledger = new UsageLedger(org.orgcode(), books, window, runId, now);
        NavigableMap<String, Source> sources = Sources.of(org, books);
        return new UsageWalk(sources, ledger, window.to(), count)
                .walk(sources.navigableKeySet(), after, limit, (source, measure, entry) -> {
                    if (!dryRun && entry == null) {
                        ledger.sweep(requireNonNull(source), measure);
                    }
                });
    }
}
