package com.g3nretailstack.accounting.mock.receivable;

/** For how long something is overdue, in begun days of 24 hours; the usual buckets, which no document names. */
public enum AgingBucket {
    /** Not yet due. */
    CURRENT("current", 0),
    /** Overdue by up to 30 days. */
    DAYS_1_30("days_1_30", 30),
    /** Overdue by 31 to 60 days. */
    DAYS_31_60("days_31_60", 60),
    /** Overdue by 61 to 90 days. */
    DAYS_61_90("days_61_90", 90),
    /** Overdue by more than 90 days. */
    OVER_90("over_90", Integer.MAX_VALUE);

    private final String wire;
    private final int mostDays;

    AgingBucket(String wire, int mostDays) {
        this.wire = wire;
        this.mostDays = mostDays;
    }

    /** The bucket as it stands in answers. */
    public String wire() {
        return wire;
    }

    /** The bucket of something that is overdue by that many days, 0 for what is not. */
    public static AgingBucket of(int daysOverdue) {
        for (AgingBucket bucket : values()) {
            if (daysOverdue <= bucket.mostDays) {
                return bucket;
            }
        }
        return OVER_90;
    }
}
