package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Several subjects that take turns in one thread of one process, so that whatever disturbs the machine disturbs them all. Confined to one
 * thread.
 */
final class Interleaved {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Work> subjects = new LinkedHashMap<>();
    private Object last = "";

    /** What is measured; its result is kept for a moment, so that no compiler can leave it out. */
    @FunctionalInterface
    interface Work {
        Object work() throws IOException;
    }

    Interleaved with(String subject, Work work) {
        subjects.put(subject, work);
        return this;
    }

    /**
     * Lets each have its turn in each round, and collects what the rounds after the warm-up cost.
     *
     * @param batch how many operations lie between two looks at the clock
     */
    void run(Measure measure, Pace pace, int batch, Collected collected) throws IOException {
        for (int round = -pace.warmUp(); round < pace.rounds(); round++) {
            for (Map.Entry<String, Work> subject : subjects.entrySet()) {
                Cost cost = turn(subject.getValue(), pace.turnNanos(), batch);
                if (round >= 0) {
                    collected.add(measure, subject.getKey(), cost);
                }
            }
        }
    }

    private Cost turn(Work work, long leastNanos, int batch) throws IOException {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long started = THREADS.getCurrentThreadCpuTime();
        long used;
        int operations = 0;
        do {
            for (int i = 0; i < batch; i++) {
                last = work.work();
            }
            operations += batch;
            used = THREADS.getCurrentThreadCpuTime() - started;
        } while (used < leastNanos);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        return new Cost(used / 1000.0 / operations, (double) bytes / operations);
    }

    /** What the last operation made. */
    Object last() {
        return last;
    }
}
