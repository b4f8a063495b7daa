package com.g3nretailstack.accounting.mock.usage;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures a window of one org again: what the endpoint and the operator's job of that name have in common.
 *
 * <p>What counts is what was stored when the window ended and is there still. Each resource has one record in a window: one
 * that is missing is made, the oldest that is there is confirmed, or corrected where it is measured otherwise. A record of
 * something that cannot be measured here, such as another service's table, is confirmed as it stands (assumed). A second
 * reconciliation finds everything right and changes nothing.
 */
public final class Reconciliation {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 256;

    private final Org org;
    private final Books books;
    private final Instant now;
    private final ObjectNode request;

    /** Makes the reconciliation that a request asks for, within an org's books. */
    public Reconciliation(Org org, Books books, Instant now, ObjectNode request) {
        this.org = org;
        this.books = books;
        this.now = now;
        this.request = request;
    }

    /**
     * Does as much of it as the request's {@code limit} says, 50 prefixes where it is absent.
     *
     * @return the answer without a job's name: run, org, window, counters, whether more is to come and from where
     */
    public ObjectNode run() {
        UsageWindow window = UsageWindow.of(request);
        window.requireOpen(now, org.settings().usageWindowsOpenFor());
        boolean dryRun = request.path("dry_run").asBoolean(false);
        WalkCursor cursors = new WalkCursor(org, window, dryRun, now);
        WalkCursor.@Nullable Place start = cursors.read(request.get("cursor"));
        String runId = start == null ? books.ids().nextUuid("run") : start.runId();
        UsageLedger ledger = new UsageLedger(org.orgcode(), books, window, runId, now);
        WalkCount count = new WalkCount();
        @Nullable String last = walk(ledger, window, start == null ? null : start.ref(), dryRun, count);
        ObjectNode answer = Json.object().put("run_id", runId).put("orgcode", org.orgcode());
        answer.set("window", window.json());
        count.writeTo(answer).put("partial", last != null);
        answer.set("cursor", cursors.write(last, runId));
        return answer;
    }

    private @Nullable String walk(
            UsageLedger ledger, UsageWindow window, @Nullable String after, boolean dryRun, WalkCount count) {
        NavigableMap<String, Source> sources = Sources.of(org, books);
        NavigableSet<String> refs = new TreeSet<>(sources.keySet());
        refs.addAll(ledger.refs());
        return new UsageWalk(sources, ledger, window.to(), count)
                .walk(refs, after, limit(), dryRun ? UsageWalk.Booking.NONE : booking(ledger));
    }

    private UsageWalk.Booking booking(UsageLedger ledger) {
        return (@Nullable Source source, Measure measure, @Nullable StoredRecord entry) -> {
            if (entry == null) {
                ledger.reconcile(requireNonNull(source), measure, request);
            } else {
                ledger.confirm(entry, source, measure, request);
            }
        };
    }

    private int limit() {
        BigDecimal asked = Json.decimal(request.get("limit"));
        return asked == null
                ? DEFAULT_LIMIT
                : asked.max(BigDecimal.ONE).min(BigDecimal.valueOf(MAX_LIMIT)).intValue();
    }
}
