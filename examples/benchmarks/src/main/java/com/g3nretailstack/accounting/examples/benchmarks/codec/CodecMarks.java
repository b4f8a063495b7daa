package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.report.Spread;
import java.util.List;

/** The marks that the codec is measured by. */
public final class CodecMarks {
    private final List<Series> series;

    private CodecMarks(List<Series> series) {
        this.series = series;
    }

    /** The marks of reading, and of writing where it was measured, too. */
    public static List<Mark> of(List<Series> series) {
        CodecMarks marks = new CodecMarks(series);
        return List.of(marks.decode(), marks.decodeAllocation(), marks.encode());
    }

    private Mark decode() {
        Spread vsStock = cpu(Measure.DECODE, Subjects.STOCK).over(cpu(Measure.DECODE, Subjects.OWN));
        Spread jackson = cpu(Measure.DECODE, Subjects.STOCK).over(cpu(Measure.DECODE, Subjects.JACKSON));
        return Mark.atLeast("decode a page, vs stock (then as fast as jackson)", "x", 5, jackson.median(), vsStock);
    }

    private Mark decodeAllocation() {
        Spread bytes = named(Measure.DECODE.allocation(), Subjects.OWN).spread();
        return Mark.atMost("decode allocation a page", "MB", 8.5, 6, megabytes(bytes));
    }

    private Mark encode() {
        Spread vsStock = cpu(Measure.ENCODE, Subjects.STOCK).over(cpu(Measure.ENCODE, Subjects.OWN));
        return Mark.atLeast("encode an event, vs stock", "x", 2.2, 4, vsStock);
    }

    private static Spread megabytes(Spread bytes) {
        return new Spread(bytes.low() / 1e6, bytes.median() / 1e6, bytes.high() / 1e6);
    }

    private Series cpu(Measure measure, String subject) {
        return named(measure.cpu(), subject);
    }

    private Series named(String measure, String subject) {
        return series.stream()
                .filter(one -> one.measure().equals(measure) && one.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(measure + " of " + subject + " was not measured"));
    }
}
