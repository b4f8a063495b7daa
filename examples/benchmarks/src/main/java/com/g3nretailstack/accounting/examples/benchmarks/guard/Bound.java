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

    /** A ratio of CPU times, taken in turns: 4.6 to 5.8 were seen, on a machine with six times more to do than processors. */
    static final Bound DECODE = atLeast("decode a page, CPU of stock over ours", "x", 3);

    /** Allocation moves with the code alone, and by a few percent with what the compiler makes of it: 0.19 was seen. */
    static final Bound DECODE_ALLOCATION = atMost("decode a page, allocation of ours over stock", "x", 0.25);

    /** As exact: 15.2 to 16.7 was seen, and 30.7 before a create was sent without being read as a tree. */
    static final Bound CALL_ALLOCATION = atMost("allocation of a call, facade more than raw OkHttp", "kB", 20);

    /** The same JDK loads the same classes: 309 were seen on 17 and 359 on 25, 404 with a tag on the request, 917 of stock. */
    static final Bound CLASSES = atMost("classes until the first answer, facade more than raw OkHttp", "classes", 400);

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
