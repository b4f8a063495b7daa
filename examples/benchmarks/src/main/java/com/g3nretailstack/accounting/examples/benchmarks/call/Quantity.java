package com.g3nretailstack.accounting.examples.benchmarks.call;

/** What is read off a burst. */
enum Quantity {
    P50("p50", "us"),
    P99("p99", "us"),
    CPU("CPU a call", "us"),
    RATE("calls a second", "1/s"),
    ALLOCATION("allocation a call", "B");

    private final String words;
    private final String unit;

    Quantity(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    String words() {
        return words;
    }

    String unit() {
        return unit;
    }

    double of(Burst burst) {
        return switch (this) {
            case P50 -> burst.at(0.50) / 1e3;
            case P99 -> burst.at(0.99) / 1e3;
            case CPU -> burst.cpuNanos() / 1e3 / burst.calls();
            case RATE -> burst.calls() * 1e9 / burst.wallNanos();
            case ALLOCATION -> (double) burst.allocated() / burst.calls();
        };
    }
}
