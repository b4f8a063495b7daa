package com.g3nretailstack.accounting.mock.usage;

/**
 * What something takes up.
 *
 * @param bytes logical bytes
 * @param items objects or records
 */
record Measure(long bytes, long items) {

    static final Measure NOTHING = new Measure(0, 0);

    Measure plus(long size) {
        return new Measure(bytes + size, items + 1);
    }

    boolean empty() {
        return items == 0;
    }
}
