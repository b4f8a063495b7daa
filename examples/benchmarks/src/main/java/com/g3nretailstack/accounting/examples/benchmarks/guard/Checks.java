package com.g3nretailstack.accounting.examples.benchmarks.guard;

import com.g3nretailstack.accounting.examples.benchmarks.call.CallAllocation;
import com.g3nretailstack.accounting.examples.benchmarks.codec.QuickCodec;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.start.LoadedClasses;
import java.io.IOException;
import java.util.List;

/** All that the guard looks at. */
final class Checks {
    private Checks() {}

    static List<Check> all() {
        return List.of(
                Checks::decode,
                () -> List.of(new Finding(Bound.CALL_ALLOCATION, CallAllocation.ofFacadeOverRaw())),
                () -> List.of(new Finding(Bound.CLASSES, LoadedClasses.ofFacadeOverRaw())),
                new PageAtDepth(8));
    }

    private static List<Finding> decode() throws IOException {
        List<Series> series = QuickCodec.ofOurs();
        return List.of(
                new Finding(Bound.DECODE, over(series, "CPU", "stock", "ours")),
                new Finding(Bound.DECODE_ALLOCATION, over(series, "allocation", "ours", "stock")));
    }

    private static double over(List<Series> series, String quantity, String subject, String other) {
        return of(series, quantity, subject).over(of(series, quantity, other)).median();
    }

    private static Series of(List<Series> series, String quantity, String subject) {
        return series.stream()
                .filter(each -> each.measure().endsWith(", " + quantity)
                        && each.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(quantity + " of " + subject + " was not measured"));
    }
}
