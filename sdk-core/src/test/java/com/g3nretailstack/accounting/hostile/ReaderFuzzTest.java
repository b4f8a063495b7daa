package com.g3nretailstack.accounting.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Spoilt answers to every operation, through the whole client: each ends in a model or in an exception of ours, within memory
 * that its length bounds.
 *
 * <p>{@code -Dfuzz.answers} says how many: 200,000 by default on JDK 17, a quarter of that on later ones, which read by the same
 * code. {@code -Dfuzz.seed} and {@code -Dfuzz.case} play one case again.
 */
class ReaderFuzzTest {
    private static final int ANSWERS =
            Integer.getInteger("fuzz.answers", Runtime.version().feature() > 17 ? 50_000 : 200_000);
    private static final long SEED = Long.getLong("fuzz.seed", 4);
    private static final int ONLY = Integer.getInteger("fuzz.case", -1);
    private static final int THREADS = 2;
    private static final int ENOUGH_FAULTS = 20;
    private static final long HANG = TimeUnit.SECONDS.toNanos(60);

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger cases = new AtomicInteger();
    private final AtomicInteger spoilt = new AtomicInteger();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES) // against a hang, which is found by its case before
    void everySpoiltAnswerEndsInAModelOrInAnExceptionOfOurs() throws Exception {
        List<FuzzRun> runs = new ArrayList<>();
        ContractExamples contract = new ContractExamples();
        System.out.println("ReaderFuzzTest: -Dfuzz.seed=" + SEED + " -Dfuzz.answers=" + ANSWERS);

        for (int i = 0; i < (ONLY < 0 ? THREADS : 1); i++) {
            runs.add(new FuzzRun(contract));
        }
        play(runs);

        System.out.printf(
                "ReaderFuzzTest: %d spoilt answers in %d cases, at most %.0f bytes allocated for a byte of body%n",
                spoilt.get(),
                cases.get(),
                runs.stream().mapToDouble(FuzzRun::mostBytesAByte).max().orElse(0));
        assertThat(faults).isEmpty();
    }

    private void play(List<FuzzRun> runs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size(), ReaderFuzzTest::daemon);
        PrintStream log = System.err;
        // a line for each attempt, which is looked at by itself
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            List<Future<?>> all = new ArrayList<>();
            runs.forEach(run -> all.add(threads.submit(() -> playCases(run))));
            for (Future<?> one : all) {
                await(one, runs);
            }
        } finally {
            System.setErr(log);
            threads.shutdownNow();
            runs.forEach(FuzzRun::close);
        }
    }

    private void playCases(FuzzRun run) {
        // good answers first: they show that the calls are made as they should be, and load the classes
        faults.addAll(run.playGood());
        if (ONLY >= 0) {
            spoilt.addAndGet(run.play(SEED, ONLY, faults));
            return;
        }
        while (spoilt.get() < ANSWERS && faults.size() < ENOUGH_FAULTS) {
            spoilt.addAndGet(run.play(SEED, cases.getAndIncrement(), faults));
        }
    }

    private static void await(Future<?> all, List<FuzzRun> runs) throws Exception {
        while (true) {
            try {
                all.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException goesOn) {
                assertThat(runs)
                        .allSatisfy(run -> assertThat(run.stuckFor(HANG))
                                .as("a case that does not end")
                                .isNull());
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fuzz");
        thread.setDaemon(true);
        return thread;
    }
}
