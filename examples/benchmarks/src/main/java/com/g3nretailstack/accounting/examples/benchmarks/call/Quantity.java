package com.g3nretailstack.accounting.examples.benchmarks.call;

import java.util.function.ToDoubleFunction;

/** What is read off a burst. */
enum Quantity {
    P50("p50", "us", burst -> burst.at(0.50) / 1e3),
    P99("p99", "us", burst -> burst.at(0.99) / 1e3),
    CPU("CPU a call", "us", burst -> burst.cpuNanos() / 1e3 / burst.calls()),
    RATE("calls a second", "1/s", burst -> burst.calls() * 1e9 / burst.wallNanos()),
    ALLOCATION("allocation a call", "B", burst -> (double) burst.allocated() / burst.calls());

    private final String words;
    private final String unit;
    private final ToDoubleFunction<Burst> of;

    Quantity(String words, String unit, ToDoubleFunction<Burst> of) {
        this.words = words;
        this.unit = unit;
        this.of = of;
    }

    String words() {
        return words;
    }

    String unit() {
        return unit;
    }

    double of(Burst burst) {
        return of.applyAsDouble(burst);
    }
}
