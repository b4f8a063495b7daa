package com.g3nretailstack.accounting.examples.benchmarks.call;

import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bursts of all rounds, by load and rival; the bursts of one round have the same place in their lists. */
final class Bursts {
    private final Map<Key, List<Burst>> all = new HashMap<>();

    private record Key(Load load, String rival) {}

    void add(Trial trial, Burst burst) {
        all.computeIfAbsent(new Key(trial.load(), trial.rival().name()), first -> new ArrayList<>())
                .add(burst);
    }

    Series series(Load load, Quantity quantity, String rival) {
        List<Double> rounds = all.getOrDefault(new Key(load, rival), List.of()).stream()
                .map(quantity::of)
                .toList();
        return new Series(CallArea.NAME, quantity.words() + ", " + load.words(), rival, quantity.unit(), rounds);
    }

    /** One rival over another, round by round. */
    Spread ratio(Load load, Quantity quantity, String rival, String other) {
        return series(load, quantity, rival).over(series(load, quantity, other));
    }

    /** One load over another of the same rival, round by round. */
    Spread ratio(Load load, Load other, Quantity quantity, String rival) {
        return series(load, quantity, rival).over(series(other, quantity, rival));
    }

    /** What one rival has more than another, in thousands, round by round. */
    Spread more(Load load, Quantity quantity, String rival, String other) {
        List<Double> ours = series(load, quantity, rival).rounds();
        List<Double> theirs = series(load, quantity, other).rounds();
        List<Double> more = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            more.add((ours.get(round) - theirs.get(round)) / 1_000);
        }
        return Spread.of(more);
    }
}
