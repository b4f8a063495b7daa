package com.g3nretailstack.accounting.examples.benchmarks.report;

/**
 * A figure that is to be reached.
 *
 * @param name such as {@code decode a page, vs stock}
 * @param unit such as {@code x} or {@code MB}
 * @param least whether it is to be reached from below; otherwise it is not to be exceeded
 * @param reach what must be reached
 * @param beyond what is aimed at next
 * @param measured what was seen
 */
public record Mark(String name, String unit, boolean least, double reach, double beyond, Spread measured) {

    /** A mark that is to be reached or exceeded, such as a speed-up. */
    public static Mark atLeast(String name, String unit, double reach, double beyond, Spread measured) {
        return new Mark(name, unit, true, reach, beyond, measured);
    }

    /** A mark that is not to be exceeded, such as an allocation. */
    public static Mark atMost(String name, String unit, double reach, double beyond, Spread measured) {
        return new Mark(name, unit, false, reach, beyond, measured);
    }

    public boolean reached() {
        return within(reach);
    }

    public boolean beyondReached() {
        return within(beyond);
    }

    /** In words: {@code reached, and beyond}, {@code reached} or {@code missed}. */
    public String verdict() {
        if (!reached()) {
            return "missed";
        }
        return beyondReached() ? "reached, and beyond" : "reached";
    }

    private boolean within(double bound) {
        return least ? measured.median() >= bound : measured.median() <= bound;
    }
}
