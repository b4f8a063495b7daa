package com.g3nretailstack.accounting.examples.faultstorm;

import com.g3nretailstack.accounting.examples.faultstorm.promise.Breach;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Promises;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Many storms, one seed after the other, several at a time. */
final class Runs {
    private static final int ENOUGH_BROKEN = 3;

    private final Storm storm;
    private final Histories histories;
    private final Tally tally = new Tally();

    Runs(Storm storm, Histories histories) {
        this.storm = storm;
        this.histories = histories;
    }

    /** Runs the storms of so many seeds from that one on; stops early where enough are broken to look into. */
    Tally run(long seed, long runs, int atATime) throws Exception {
        AtomicLong next = new AtomicLong(seed);
        ExecutorService workers = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < atATime; i++) {
                working.add(workers.submit(() -> {
                    runUntil(next, seed + runs);
                    return null;
                }));
            }
            for (Future<?> worker : working) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            workers.shutdownNow();
        }
        return tally;
    }

    private void runUntil(AtomicLong next, long end) throws Exception {
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            if (tally.broken().size() >= ENOUGH_BROKEN) {
                return;
            }
            Evidence evidence = storm.run(seed);
            List<Breach> breaches = Promises.check(evidence);
            histories.keep(seed, evidence.history(), breaches);
            tally.add(seed, evidence, breaches);
        }
    }
}
