package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.List;
import java.util.Optional;

/**
 * One measure of several subjects.
 *
 * @param subjects one or more, of the same area, measure and unit
 * @param rival the subject that the others are laid over; need not be among them
 */
record Comparison(List<Series> subjects, String rival) {

    Comparison {
        subjects = List.copyOf(subjects);
    }

    String area() {
        return subjects.get(0).area();
    }

    String measure() {
        return subjects.get(0).measure();
    }

    String unit() {
        return subjects.get(0).unit();
    }

    Optional<Series> of(String subject) {
        return subjects.stream()
                .filter(series -> series.subject().equals(subject))
                .findFirst();
    }

    /** A subject over the rival, round by round; empty for the rival itself, and where there is none. */
    Optional<Spread> ratio(Series subject) {
        return of(rival).filter(other -> !other.equals(subject)).map(subject::over);
    }

    double greatest() {
        return subjects.stream().mapToDouble(Series::median).max().orElseThrow();
    }
}
