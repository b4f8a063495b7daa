package com.g3nretailstack.accounting.examples.receivables.tie;

import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import com.g3nretailstack.accounting.model.AgingBucket;
import com.g3nretailstack.accounting.model.ArAgingAmount;
import com.g3nretailstack.accounting.model.ArAgingReport;
import com.g3nretailstack.accounting.model.ArAgingTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is owed at an instant, by age.
 *
 * @param asOf the instant
 * @param buckets what is due in each bucket, the newest first
 * @param credit what was paid too much
 */
public record Aging(Instant asOf, Map<String, Sum> buckets, BigDecimal credit) {
    private static final List<AgingBucket> BUCKETS = List.of(
            AgingBucket.CURRENT,
            AgingBucket.DAYS_1_30,
            AgingBucket.DAYS_31_60,
            AgingBucket.DAYS_61_90,
            AgingBucket.OVER_90);

    /** What the file says. */
    public static Aging of(Collection<Receivable> receivables, Instant asOf) {
        Map<String, Sum> buckets = empty();
        BigDecimal credit = BigDecimal.ZERO;
        for (Receivable receivable : receivables) {
            Standing standing = Standing.of(receivable, asOf);
            if (standing.due().signum() > 0) {
                buckets.computeIfPresent(standing.bucket().value(), (bucket, sum) -> sum.plus(standing.due()));
            }
            credit = credit.add(standing.credit());
        }
        return new Aging(asOf, buckets, credit);
    }

    /** What the service says; in one currency, since the file has one. */
    public static Aging of(ArAgingReport report, Instant asOf) {
        Map<String, Sum> buckets = empty();
        BigDecimal credit = BigDecimal.ZERO;
        for (ArAgingTotal total : Objects.requireNonNullElse(report.totals(), List.<ArAgingTotal>of())) {
            for (ArAgingAmount amount : total.buckets()) {
                buckets.merge(amount.bucket().value(), sumOf(amount), Aging::added);
            }
            credit = credit.add(Objects.requireNonNullElse(total.creditAmount(), BigDecimal.ZERO));
        }
        return new Aging(asOf, buckets, credit);
    }

    private static Map<String, Sum> empty() {
        Map<String, Sum> buckets = new LinkedHashMap<>();
        BUCKETS.forEach(bucket -> buckets.put(bucket.value(), Sum.NONE));
        return buckets;
    }

    private static Sum sumOf(ArAgingAmount amount) {
        return new Sum(amount.amount(), Objects.requireNonNullElse(amount.invoiceCount(), 0L));
    }

    private static Sum added(Sum one, Sum other) {
        return new Sum(one.amount().add(other.amount()), one.count() + other.count());
    }

    /** Whether both say the same, decimals by value. */
    public boolean equalTo(Aging other) {
        return credit.compareTo(other.credit) == 0
                && BUCKETS.stream().allMatch(bucket -> in(bucket).equalTo(other.in(bucket)));
    }

    private Sum in(AgingBucket bucket) {
        return buckets.getOrDefault(bucket.value(), Sum.NONE);
    }
}
