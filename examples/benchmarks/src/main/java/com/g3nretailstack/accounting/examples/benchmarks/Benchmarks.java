package com.g3nretailstack.accounting.examples.benchmarks;

/** The program. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {}
}
