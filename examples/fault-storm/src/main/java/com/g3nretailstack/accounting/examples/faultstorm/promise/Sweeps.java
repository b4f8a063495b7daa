package com.g3nretailstack.accounting.examples.faultstorm.promise;

import static java.util.stream.Collectors.groupingBy;

import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The windows that sweeps exported: one after the other, none twice, none left out. */
final class Sweeps {
    private Sweeps() {}

    /** Whether a sweep made an export: those of callers have no window. */
    static boolean isScheduled(Export export) {
        return export.fromUtc() != null;
    }

    static Stream<String> doubledOrSkipped(Evidence evidence) {
        Map<Instant, List<Export>> windows = new TreeMap<>(evidence.books().exports().stream()
                .filter(Sweeps::isScheduled)
                .collect(groupingBy(export -> Objects.requireNonNull(export.fromUtc()))));
        List<String> breaches = new ArrayList<>();
        Instant expected = null;
        for (Map.Entry<Instant, List<Export>> window : windows.entrySet()) {
            if (window.getValue().size() != 1) {
                breaches.add("the window from " + window.getKey() + " was exported "
                        + window.getValue().size() + " times");
            }
            if (expected != null && !expected.equals(window.getKey())) {
                breaches.add("no window from " + expected + ", the next one is from " + window.getKey());
            }
            expected = window.getValue().get(0).toUtc();
        }
        return Stream.concat(breaches.stream(), uncounted(evidence, windows.size()));
    }

    /** The schedule is due again one run behind the last window. */
    private static Stream<String> uncounted(Evidence evidence, int windows) {
        return evidence.books().schedules().stream()
                .filter(schedule -> windows > 0 && schedule.lastExportId() == null)
                .map(ExportSchedule::scheduleId)
                .map(id -> id + " was swept " + windows + " times and knows of none");
    }
}
