package com.g3nretailstack.accounting.examples.benchmarks.report;

/** A part of the comparison that can be run by itself. */
public interface Area {

    /** One word, as it is given to {@code --only}. */
    String name();

    /**
     * Measures, and leaves series and marks behind.
     *
     * @param quick whether it is to be over in some 15 s, at the price of a wider spread
     */
    void measure(boolean quick, Results results) throws Exception;
}
