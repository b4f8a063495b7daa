package com.g3nretailstack.accounting.examples.benchmarks.paging;

/** What came of a walk. */
record Walked(long rows, double millis) {

    static Walked parse(String line) {
        int space = line.indexOf(' ');
        return new Walked(Long.parseLong(line.substring(0, space)), Double.parseDouble(line.substring(space + 1)));
    }
}
