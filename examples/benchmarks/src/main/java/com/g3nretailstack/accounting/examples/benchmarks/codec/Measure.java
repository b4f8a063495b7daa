package com.g3nretailstack.accounting.examples.benchmarks.codec;

/** The two things that a codec does here, and what their series are called. */
enum Measure {
    /** Reading a page of 1,000 events. */
    DECODE("decode a page of 1,000"),
    /** Writing one event. */
    ENCODE("encode an event");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    String cpu() {
        return words + ", CPU";
    }

    String allocation() {
        return words + ", allocation";
    }

    String time() {
        return words + ", time";
    }
}
