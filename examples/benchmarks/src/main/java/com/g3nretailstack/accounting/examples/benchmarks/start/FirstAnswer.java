package com.g3nretailstack.accounting.examples.benchmarks.start;

/** The end of a measured start: its class is the first one that is loaded after the answer was read. */
final class FirstAnswer {
    /** What the child prints. */
    static final String LINE = "answered ";

    private FirstAnswer() {}

    /** Says that the answer is there, and what it was about. */
    static void say(String eventId) {
        System.out.println(LINE + eventId);
    }
}
