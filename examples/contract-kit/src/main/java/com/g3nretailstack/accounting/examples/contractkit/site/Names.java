package com.g3nretailstack.accounting.examples.contractkit.site;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Names that nothing else carries: each holds the run's mark and a number; thread-safe. */
public final class Names {
    private final String run;
    private final AtomicInteger last = new AtomicInteger();

    private Names(String run) {
        this.run = run;
    }

    /** The names of a run that began at that many milliseconds since 1970. */
    public static Names ofRun(long beganAt) {
        return new Names("kit-" + Long.toString(beganAt, 36).toLowerCase(Locale.ROOT));
    }

    /** The mark that all names of the run begin with. */
    public String run() {
        return run;
    }

    /** A new name that says what it stands for. */
    public String next(String word) {
        return run + "-" + word + "-" + last.incrementAndGet();
    }
}
