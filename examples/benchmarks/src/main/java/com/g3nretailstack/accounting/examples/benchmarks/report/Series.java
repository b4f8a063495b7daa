package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/**
 * One quantity of one subject, a value a round. Rounds of one measure are interleaved: the same round of two subjects was measured
 * back to back, so that their ratio means something on a noisy machine.
 *
 * @param area such as {@code calls}
 * @param measure such as {@code p50 of record, 8 threads}
 * @param subject whose it is, such as {@code facade}
 * @param unit such as {@code us} or {@code B}
 */
public record Series(String area, String measure, String subject, String unit, List<Double> rounds) {

    public Series {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("rounds: none of " + measure + " of " + subject);
        }
        rounds = List.copyOf(rounds);
    }

    /** A quantity that is the same in each round, such as a count of classes. */
    public static Series of(String area, String measure, String subject, String unit, double value) {
        return new Series(area, measure, subject, unit, List.of(value));
    }

    public double median() {
        return Spread.of(rounds).median();
    }

    public double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public Spread spread() {
        return Spread.of(rounds);
    }

    /** This over another one, round by round. */
    public Spread over(Series other) {
        int common = Math.min(rounds.size(), other.rounds.size());
        Double[] ratios = new Double[common];
        Arrays.setAll(ratios, round -> rounds.get(round) / other.rounds.get(round));
        return Spread.of(List.of(ratios));
    }
}
