package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.DayUsage;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.UsageState;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invocation of the usage rollup, for one day, org by org.
 *
 * <p>Each org remembers how far its day was read; the rows are written when it has been read to its end. A day that is not
 * over yet is counted and never done, so that it is counted again (assumed).
 */
public final class DayRollup {

    private final LocalDate dt;
    private final boolean over;
    private final String runId;
    private final Instant now;
    private final boolean dryRun;
    private final RollupCount count = new RollupCount();

    /** Makes an invocation for a day, as of an instant. */
    public DayRollup(LocalDate dt, Instant asOf, String runId, Instant now, boolean dryRun) {
        this.dt = dt;
        this.over = !asOf.isBefore(UsageWindow.of(dt).to());
        this.runId = runId;
        this.now = now;
        this.dryRun = dryRun;
    }

    /** Whether an org's day is half read. */
    public boolean begun(Books books) {
        DayUsage day = books.usage().days().get(dt);
        return day != null && !day.done();
    }

    /** Lets an org's day be counted again from its beginning. */
    public void reopen(Books books) {
        books.usage().days().put(dt, new DayUsage());
    }

    /** Counts an org's day from where the last invocation ended, at most so many prefixes; whether it is through. */
    public boolean count(Org org, Books books, boolean afresh, int limit) {
        UsageState usage = books.usage();
        usage.meter().leaveIn(usage.objects(), org.orgcode(), now);
        DayUsage kept = afresh ? new DayUsage() : usage.days().getOrDefault(dt, new DayUsage());
        if (kept.done()) {
            return true;
        }
        DayUsage day = dryRun ? kept.copy() : kept;
        boolean through = count.count(usage.objects(), org.orgcode(), dt, day, limit);
        if (!dryRun) {
            keep(org, books, day, through);
        }
        return through;
    }

    private void keep(Org org, Books books, DayUsage day, boolean through) {
        if (through) {
            new RollupRows(org.orgcode(), books, dt, runId, now).write(day);
        }
        if (through && over) {
            day.finish();
        }
        if (through && !over) {
            books.usage().days().remove(dt);
        } else {
            books.usage().days().put(dt, day);
        }
    }

    /** How many prefixes have been looked at. */
    public long scanned() {
        return count.scanned();
    }

    /** Writes the counters as the documents name them. */
    public ObjectNode writeTo(ObjectNode json) {
        return count.writeTo(json);
    }
}
