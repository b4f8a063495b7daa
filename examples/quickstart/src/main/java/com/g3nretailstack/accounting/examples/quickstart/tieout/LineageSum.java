package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.OriginalEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far events lead back to their sources, summed over lineage entries. Not thread-safe. */
public final class LineageSum {
    private long entries;
    private long linked;
    private long refundsLinked;
    private long refundsUnmatched;

    /** Adds an entry. */
    public void add(LineageEntry entry) {
        entries++;
        List<String> refs = entry.sourceRefs();
        if (refs != null && !refs.isEmpty()) {
            linked++;
        }
        if (EventType.REFUND.equals(entry.type())) {
            addRefund(entry.originalEvent());
        }
    }

    /** Returns how many entries there were. */
    public long entries() {
        return entries;
    }

    /** Returns how many refunds lead to a sale that the service knows. */
    public long refundsLinked() {
        return refundsLinked;
    }

    /** Returns how many refunds do not. */
    public long refundsUnmatched() {
        return refundsUnmatched;
    }

    /** Returns how many of a hundred events lead back to a source; rounded down, so 100 means all. */
    public BigDecimal percent() {
        return entries == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100 * linked).divide(BigDecimal.valueOf(entries), 4, RoundingMode.DOWN);
    }

    private void addRefund(@Nullable OriginalEvent original) {
        if (original != null && original.eventId() != null) {
            refundsLinked++;
        } else {
            refundsUnmatched++;
        }
    }
}
