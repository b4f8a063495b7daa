package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Everything that a run measured; confined to one thread. */
public final class Results {

    private final List<Series> series = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public void add(Series measured) {
        series.add(measured);
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    /** Keeps a sentence that a reader of the figures must know. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    public List<Series> series() {
        return List.copyOf(series);
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
