package com.g3nretailstack.accounting.examples.benchmarks.guard;

/**
 * How far a figure may go before a build fails.
 *
 * <p>Each is wide enough for a machine that has other things to do, and narrow enough that a lost factor does not fit in.
 *
 * @param least whether the limit is not to be fallen short of; otherwise it is not to be exceeded
 */
record Bound(String name, String unit, boolean least, double limit) {

    boolean allows(double measured) {
        return least ? measured >= limit : measured <= limit;
    }

    /** A ratio of CPU times: the mark is 5, and half of it is what noise has not been seen to take away. */
    static final Bound DECODE = atLeast("decode a page, CPU of stock over ours", "x", 2.5);

    /** Allocation is exact: it moves with the code alone, and by a few percent with what the compiler makes of it. */
    static final Bound DECODE_ALLOCATION = atMost("decode a page, allocation of ours over stock", "x", 0.33);

    /** Exact, too, but for the compiler. */
    static final Bound CALL_ALLOCATION = atMost("allocation of a call, facade more than raw OkHttp", "kB", 34);

    /** The mark; the same JDK loads the same classes, another one some more or less. */
    static final Bound CLASSES = atMost("classes until the first answer, facade more than raw OkHttp", "classes", 120);

    /** A count: a page that is found by reading what lies before it looks at many times the rows. */
    static final Bound PAGE_ROWS = atMost("rows that the mock looks at, page at depth over first page", "x", 1.1);

    /** Pages are of one size, and so is what they cost; a copy of what lies before them is many times that. */
    static final Bound PAGE_ALLOCATION = atMost("allocation of the mock, page at depth over first page", "x", 1.5);

    private static Bound atLeast(String name, String unit, double limit) {
        return new Bound(name, unit, true, limit);
    }

    private static Bound atMost(String name, String unit, double limit) {
        return new Bound(name, unit, false, limit);
    }
}
