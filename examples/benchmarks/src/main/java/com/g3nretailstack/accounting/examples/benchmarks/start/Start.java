package com.g3nretailstack.accounting.examples.benchmarks.start;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child.Ended;

/**
 * How long one start took.
 *
 * @param millis from the start of the process until the answer had been read
 * @param cpuMillis the processor time of all its threads until then, in the steps of the operating system
 */
record Start(double millis, double cpuMillis) {

    static Start of(Ended child) {
        return new Start(child.spoke().toNanos() / 1e6, cpu(child));
    }

    private static double cpu(Ended child) {
        return child.lines().stream()
                .filter(line -> line.startsWith(FirstAnswer.CPU))
                .mapToDouble(line -> Double.parseDouble(line.substring(FirstAnswer.CPU.length())))
                .findFirst()
                .orElseThrow();
    }
}
