package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the measuring thread used up in an iteration, which noise on the machine does not change as it changes the time that passes. Its
 * processor time does not contain what the collector needed, which the time that passes does.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class ThreadCost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** How often the measured work was done. */
    public long operations;
    /** Processor time, in nanoseconds. */
    public long cpuNanos;
    /** What was allocated, in bytes. */
    public long allocatedBytes;

    private long cpuBefore;
    private long allocatedBefore;

    /** Notes where the thread stands. */
    @Setup(Level.Iteration)
    public void start() {
        operations = 0;
        cpuBefore = THREADS.getCurrentThreadCpuTime();
        allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Takes the difference. */
    @TearDown(Level.Iteration)
    public void stop() {
        cpuNanos = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        allocatedBytes = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    }
}
