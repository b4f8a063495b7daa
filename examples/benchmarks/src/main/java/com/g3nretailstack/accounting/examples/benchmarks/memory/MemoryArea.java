package com.g3nretailstack.accounting.examples.benchmarks.memory;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Child.Ended;
import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals;
import com.g3nretailstack.accounting.examples.benchmarks.wire.ServerProcess;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The smallest heap in which pages of 256 events can be read one after the other, and what an idle client holds. */
public final class MemoryArea implements Area {
    private static final String NAME = "memory";
    private static final int STEP = 2;
    // the most compact collector, and the one whose smallest heap is not a matter of regions
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void measure(boolean quick, Results results) throws IOException, InterruptedException {
        List<String> subjects = quick ? List.of("facade", "stock") : Rivals.names();
        try (ServerProcess server = ServerProcess.start()) {
            for (String subject : subjects) {
                heap(subject, server.baseUrl(), quick, results);
                idle(subject, server.baseUrl(), quick ? 2 : 5, results);
            }
        }
    }

    private static void heap(String subject, String baseUrl, boolean quick, Results results)
            throws IOException, InterruptedException {
        SmallestHeap heaps = quick ? new SmallestHeap(6, 20, STEP) : new SmallestHeap(4, 64, STEP);
        int pages = quick ? 20 : 200;
        OptionalInt smallest = heaps.find(megabytes -> readsPages(subject, baseUrl, megabytes, pages));
        if (smallest.isPresent()) {
            results.add(Series.of(
                    NAME, "smallest heap that reads " + pages + " pages of 256", subject, "MB", smallest.getAsInt()));
        } else {
            results.note("memory: " + subject + " cannot read pages in " + heaps.high() + " MB");
        }
    }

    private static boolean readsPages(String subject, String baseUrl, int megabytes, int pages)
            throws IOException, InterruptedException {
        Ended ended = new Child(
                        List.of("-Xmx" + megabytes + "m", COLLECTOR),
                        ReadPages.class,
                        List.of(subject, baseUrl, anyKey(), Integer.toString(pages)))
                .run();
        return ended.lines().contains(ReadPages.LINE + pages);
    }

    private static void idle(String subject, String baseUrl, int groups, Results results)
            throws IOException, InterruptedException {
        Ended ended = new Child(
                        List.of(COLLECTOR),
                        IdleClients.class,
                        List.of(subject, baseUrl, anyKey(), Integer.toString(groups)))
                .run();
        List<Double> bytes = ended.lines().stream()
                .filter(line -> line.startsWith(IdleClients.LINE))
                .map(line -> Double.valueOf(line.substring(IdleClients.LINE.length())))
                .toList();
        if (bytes.isEmpty()) {
            throw new IOException(subject + " measured nothing: " + ended.lines());
        }
        results.add(new Series(NAME, "live heap of an idle client", subject, "B", bytes));
    }

    /** The server of fixed answers checks none. */
    private static String anyKey() {
        return UUID.randomUUID().toString();
    }
}
