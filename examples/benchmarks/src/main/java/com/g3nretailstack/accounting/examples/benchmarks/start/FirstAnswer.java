package com.g3nretailstack.accounting.examples.benchmarks.start;

import java.time.Duration;

/** The end of a measured start: its class is the first one that is loaded after the answer was read. */
final class FirstAnswer {
    /** What the child prints first, before the event's id. */
    static final String LINE = "recorded ";
    /** What it prints then, before the milliseconds of processor time that all its threads have used. */
    static final String CPU = "CPU ";

    private FirstAnswer() {}

    /** Says that the answer has been read, and what the process has used up until now. */
    static void say(String eventId) {
        System.out.println(LINE.concat(eventId));
        long millis = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
        System.out.println(CPU + millis);
    }
}
