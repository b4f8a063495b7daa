package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a run measured; confined to one thread. */
public final class Results {
    private static final String USUAL_RIVAL = "stock";

    private final List<Series> series = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> rivals = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();

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

    /** Names the subject that all others of an area are shown over; {@code stock} where nothing is said. */
    public void compare(String area, String subject) {
        rivals.put(area, subject);
    }

    /** Puts a measure of an area into the chart; the first one of an area where nothing is said. */
    public void draw(String measure) {
        drawn.add(measure);
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

    /** The subjects' series of each measure, in the order in which they came. */
    List<Comparison> comparisons() {
        Map<String, List<Series>> byMeasure = new LinkedHashMap<>();
        for (Series each : series) {
            byMeasure
                    .computeIfAbsent(each.area() + '\n' + each.measure(), measure -> new ArrayList<>())
                    .add(each);
        }
        return byMeasure.values().stream().map(this::comparison).toList();
    }

    private Comparison comparison(List<Series> subjects) {
        return new Comparison(subjects, rivals.getOrDefault(subjects.get(0).area(), USUAL_RIVAL));
    }

    /** The comparisons by area. */
    Map<String, List<Comparison>> areas() {
        Map<String, List<Comparison>> areas = new LinkedHashMap<>();
        comparisons()
                .forEach(each -> areas.computeIfAbsent(each.area(), area -> new ArrayList<>())
                        .add(each));
        return areas;
    }

    /** What the chart shows. */
    List<Comparison> drawn() {
        return areas().values().stream().flatMap(area -> drawn(area).stream()).toList();
    }

    private List<Comparison> drawn(List<Comparison> area) {
        List<Comparison> named =
                area.stream().filter(each -> drawn.contains(each.measure())).toList();
        return named.isEmpty() ? area.subList(0, 1) : named;
    }
}
