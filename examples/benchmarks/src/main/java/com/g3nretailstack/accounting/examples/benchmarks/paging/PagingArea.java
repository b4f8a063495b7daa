package com.g3nretailstack.accounting.examples.benchmarks.paging;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Dialogue;
import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk over pages of 256 events, page by page and with one page read ahead, in little memory.
 *
 * <p>The server thinks for 20 ms before each page, the caller is busy for 20 ms with each: two at best.
 */
public final class PagingArea implements Area {
    private static final String NAME = "paging";
    private static final String SEQUENTIAL = "page by page";
    private static final String AHEAD = "read ahead";
    private static final int LAST_PAGE = 3_907;
    private static final int EVENTS = 1_000_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void measure(boolean quick, Results results) throws IOException {
        results.compare(NAME, SEQUENTIAL);
        try (Dialogue server = Dialogue.with(new Child(
                // otherwise it waits for an acknowledgement in the middle of an answer
                List.of("-XX:+UseSerialGC", "-Dsun.net.httpserver.nodelay=true"),
                SlowPages.class,
                List.of(Integer.toString(LAST_PAGE))))) {
            String baseUrl = server.line();
            compare(baseUrl, 64, quick, results);
            compare(baseUrl, 24, quick, results);
            if (!quick) {
                walkAll(baseUrl, results);
            }
        }
    }

    private static void compare(String baseUrl, int megabytes, boolean quick, Results results) throws IOException {
        int rounds = quick ? 3 : 10;
        int pages = quick ? 16 : 40;
        List<Double> sequential = new ArrayList<>();
        List<Double> ahead = new ArrayList<>();
        try (Dialogue reader = reader(baseUrl, megabytes)) {
            walk(reader, "ahead", pages); // what is compiled meanwhile counts for neither
            for (int round = 0; round < rounds; round++) {
                sequential.add(walk(reader, "sequential", pages).millis() / pages);
                ahead.add(walk(reader, "ahead", pages).millis() / pages);
            }
        }
        String measure = "a page, 20 ms server and 20 ms caller, " + megabytes + " MB of heap";
        Series slow = new Series(NAME, measure, SEQUENTIAL, "ms", sequential);
        Series fast = new Series(NAME, measure, AHEAD, "ms", ahead);
        results.add(slow);
        results.add(fast);
        String mark = "pages read ahead over page by page, in " + megabytes + " MB";
        results.add(Mark.atLeast(mark, "x", 1.8, 1.9, slow.over(fast)));
    }

    private static void walkAll(String baseUrl, Results results) throws IOException {
        try (Dialogue reader = reader(baseUrl, 64)) {
            Walked all = walk(reader, "ahead", LAST_PAGE);
            if (all.rows() < EVENTS) {
                throw new IOException("a walk ended after " + all.rows() + " events");
            }
            double seconds = all.millis() / 1_000;
            results.add(Series.of(NAME, "a walk over 1,000,000 events in 64 MB", AHEAD, "s", seconds));
        }
    }

    private static Dialogue reader(String baseUrl, int megabytes) throws IOException {
        return Dialogue.with(new Child(List.of("-Xmx" + megabytes + "m"), Reader.class, List.of(baseUrl)));
    }

    private static Walked walk(Dialogue reader, String how, int pages) throws IOException {
        return Walked.parse(reader.ask(how + " " + pages));
    }
}
