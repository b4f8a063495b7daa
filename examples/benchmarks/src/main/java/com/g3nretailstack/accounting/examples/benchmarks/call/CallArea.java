package com.g3nretailstack.accounting.examples.benchmarks.call;

import static com.g3nretailstack.accounting.examples.benchmarks.call.Quantity.ALLOCATION;
import static com.g3nretailstack.accounting.examples.benchmarks.call.Quantity.CPU;
import static com.g3nretailstack.accounting.examples.benchmarks.call.Quantity.P50;

import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals;
import com.g3nretailstack.accounting.examples.benchmarks.wire.ServerProcess;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Calls of all rivals in rounds: each round has every rival under every load once, in an order drawn anew from a fixed seed.
 *
 * <p>The server is another process, so that CPU time and allocation are the client's alone.
 */
public final class CallArea implements Area {
    static final String NAME = "call";
    static final String FACADE = "facade";
    private static final String BY_HAND = "okhttp+gson";
    private static final String APACHE = "apache+jackson";
    private static final long SEED = 42;
    private static final double QUIET = 0.05;
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final Effort quick;
    private final Effort full;

    /** The area as the program has it. */
    public CallArea() {
        this(Effort.QUICK, Effort.FULL);
    }

    CallArea(Effort quick, Effort full) {
        this.quick = quick;
        this.full = full;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void measure(boolean inAHurry, Results results) throws IOException, InterruptedException {
        Effort effort = inAHurry ? quick : full;
        try (ServerProcess server = ServerProcess.start();
                Rivals rivals = Rivals.calling(new Account(server.baseUrl(), "g3n-mock-" + UUID.randomUUID()));
                Crew crew = new Crew(effort.part())) {
            Bursts bursts = bursts(effort, trials(rivals), crew);
            rivals.all().forEach(rival -> addSeries(bursts, rival.name(), results));
            addMarks(bursts, results);
        }
        results.compare(NAME, BY_HAND);
        results.draw(P50.words() + ", " + Load.RECORD.words());
        results.draw(ALLOCATION.words() + ", " + Load.RECORD.words());
        results.draw(P50.words() + ", " + Load.PAGE.words());
        results.note(
                "Calls: the server is another process and answers from memory; CPU and allocation are those of all threads of the client but compiler and collector.");
        results.note("Calls: p50 is over the calls of a burst, its spread over the bursts; 1 kB is 1,000 bytes.");
    }

    private static List<Trial> trials(Rivals rivals) {
        return rivals.all().stream()
                .flatMap(rival -> Arrays.stream(Load.values()).map(load -> new Trial(load, rival)))
                .toList();
    }

    private static Bursts bursts(Effort effort, List<Trial> trials, Crew crew)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        warmUp(effort, trials, random, crew);
        Bursts bursts = new Bursts();
        for (int round = 0; round < effort.rounds(); round++) {
            round(trials, random, crew, bursts::add);
        }
        return bursts;
    }

    /** Takes turns as it will when it counts, until the compiler has next to nothing left to do. */
    private static void warmUp(Effort effort, List<Trial> trials, Random random, Crew crew)
            throws IOException, InterruptedException {
        for (int round = 0; round < effort.warming(); round++) {
            long compiled = COMPILER.getTotalCompilationTime();
            long started = System.nanoTime();
            round(trials, random, crew, (trial, burst) -> {});
            double millis = (System.nanoTime() - started) / 1e6;
            if (COMPILER.getTotalCompilationTime() - compiled < QUIET * millis) {
                return;
            }
        }
    }

    private static void round(List<Trial> trials, Random random, Crew crew, BiConsumer<Trial, Burst> sink)
            throws IOException, InterruptedException {
        List<Trial> shuffled = new ArrayList<>(trials);
        Collections.shuffle(shuffled, random);
        for (Trial trial : shuffled) {
            sink.accept(trial, trial.burst(crew));
        }
    }

    private static void addSeries(Bursts bursts, String rival, Results results) {
        for (Load load : Load.values()) {
            for (Quantity quantity : Quantity.values()) {
                results.add(bursts.series(load, quantity, rival));
            }
        }
    }

    private static void addMarks(Bursts bursts, Results results) {
        double apache = bursts.ratio(Load.RECORD, P50, APACHE, BY_HAND).median();
        results.add(Mark.atMost(
                "p50 of a call, facade over OkHttp + Gson by hand (beyond: what Apache + Jackson takes in this run)",
                "x",
                1.00,
                apache,
                bursts.ratio(Load.RECORD, P50, FACADE, BY_HAND)));
        results.add(Mark.atMost(
                "allocation of a call, facade more than raw OkHttp",
                "kB",
                16,
                9,
                bursts.more(Load.RECORD, ALLOCATION, FACADE, Rivals.FLOOR)));
        for (Load load : List.of(Load.RECORD_BY_8, Load.RECORD_BY_64)) {
            // our own bound for "flat", for which no figure was given
            results.add(Mark.atMost(
                    "CPU of a call, " + load.threads() + " threads over 1",
                    "x",
                    1.25,
                    1.10,
                    bursts.ratio(load, Load.RECORD, CPU, FACADE)));
        }
    }
}
