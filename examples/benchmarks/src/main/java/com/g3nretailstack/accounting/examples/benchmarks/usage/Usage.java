package com.g3nretailstack.accounting.examples.benchmarks.usage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the threads of this process have used so far; compiler and collector are none of them, and the one that asks is left out.
 *
 * <p>Both are exact: the CPU time of the whole process comes in steps of 10 ms, which is half of some bursts.
 *
 * @param cpuNanos by thread
 * @param allocated bytes by thread
 */
public record Usage(Map<Long, Long> cpuNanos, Map<Long, Long> allocated) {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** All threads but the current one, as they stand. */
    public static Usage now() {
        long self = Thread.currentThread().getId();
        long[] ids = Arrays.stream(THREADS.getAllThreadIds())
                .filter(thread -> thread != self)
                .toArray();
        return new Usage(
                byThread(ids, THREADS.getThreadCpuTime(ids)), byThread(ids, THREADS.getThreadAllocatedBytes(ids)));
    }

    /** A thread that has ended in between has -1. */
    private static Map<Long, Long> byThread(long[] ids, long[] values) {
        Map<Long, Long> used = new HashMap<>();
        for (int thread = 0; thread < ids.length; thread++) {
            if (values[thread] >= 0) {
                used.put(ids[thread], values[thread]);
            }
        }
        return used;
    }

    /** Nanoseconds that they have computed since. */
    public long cpuNanosSince(Usage then) {
        return since(then.cpuNanos, cpuNanos);
    }

    /** Bytes that they have allocated since. */
    public long allocatedSince(Usage then) {
        return since(then.allocated, allocated);
    }

    private static long since(Map<Long, Long> then, Map<Long, Long> now) {
        return now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - then.getOrDefault(thread.getKey(), 0L))
                .sum();
    }
}
