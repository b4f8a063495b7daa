package com.g3nretailstack.accounting.mock.receivable;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is due in one currency, by age; adds up open items, used by one thread. */
public final class AgedAmount {

    private final Map<AgingBucket, BigDecimal> amounts = new EnumMap<>(AgingBucket.class);
    private final Map<AgingBucket, Long> counts = new EnumMap<>(AgingBucket.class);
    private BigDecimal credit = BigDecimal.ZERO;

    AgedAmount() {}

    void add(OpenItem item, Instant asOf) {
        BigDecimal balance = item.balance(asOf);
        if (balance.signum() > 0) {
            AgingBucket bucket = AgingBucket.of(item.daysOverdue(asOf));
            amounts.merge(bucket, balance, BigDecimal::add);
            counts.merge(bucket, 1L, Long::sum);
        } else {
            credit = credit.subtract(balance);
        }
    }

    /** What is due in a bucket. */
    public BigDecimal amount(AgingBucket bucket) {
        return Objects.requireNonNullElse(amounts.get(bucket), BigDecimal.ZERO);
    }

    /** From how many invoices something is due in a bucket. */
    public long count(AgingBucket bucket) {
        return Objects.requireNonNullElse(counts.get(bucket), 0L);
    }

    /** What is due, the sum of the buckets. */
    public BigDecimal due() {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was paid too much; it lowers no bucket. */
    public BigDecimal credit() {
        return credit;
    }

    /** Writes all of it into an entry of a report. */
    public void writeTo(ObjectNode entry) {
        long invoices = counts.values().stream().mapToLong(Long::longValue).sum();
        entry.put("due_amount", due()).put("credit_amount", credit).put("invoice_count", invoices);
        ArrayNode buckets = entry.putArray("buckets");
        for (AgingBucket bucket : AgingBucket.values()) {
            buckets.add(Json.object()
                    .put("bucket", bucket.wire())
                    .put("amount", amount(bucket))
                    .put("invoice_count", count(bucket)));
        }
    }
}
