package com.g3nretailstack.accounting.examples.benchmarks;

import com.g3nretailstack.accounting.examples.benchmarks.call.CallArea;
import com.g3nretailstack.accounting.examples.benchmarks.codec.CodecArea;
import com.g3nretailstack.accounting.examples.benchmarks.memory.MemoryArea;
import com.g3nretailstack.accounting.examples.benchmarks.mock.MockArea;
import com.g3nretailstack.accounting.examples.benchmarks.paging.PagingArea;
import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.start.StartArea;
import java.util.Iterator;
import java.util.List;

/** The parts of the comparison, in the order in which they are measured. */
record Areas(List<Area> all) {
    private static final Areas STANDARD = new Areas(List.of(
            new CodecArea(), new CallArea(), new PagingArea(), new StartArea(), new MemoryArea(), new MockArea()));

    Areas {
        all = List.copyOf(all);
    }

    static Areas standard() {
        return STANDARD;
    }

    /** Those that are named; all of them where none is. */
    List<Area> named(List<String> names) {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException(
                        "--only: " + name + " (expected: some of " + String.join(", ", names()) + ")");
            }
        }
        return all.stream()
                .filter(area -> names.isEmpty() || names.contains(area.name()))
                .toList();
    }

    List<String> names() {
        return all.stream().map(Area::name).toList();
    }

    /** For the usage text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return standard().names().iterator();
        }
    }
}
