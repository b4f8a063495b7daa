package com.g3nretailstack.accounting.examples.playbooks.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One step of a program: what is done, why, and what it put out. Not thread-safe. */
public final class Step {
    private final String title;
    private final String reason;
    private final List<String> out = new ArrayList<>();

    Step(String title, String reason) {
        this.title = title;
        this.reason = reason;
    }

    /** Notes one line of what the step put out. */
    public Step out(String line) {
        out.add(line);
        return this;
    }

    /** Returns what is done. */
    public String title() {
        return title;
    }

    /** Returns why. */
    public String reason() {
        return reason;
    }

    /** Returns what it put out so far. */
    public List<String> lines() {
        return Collections.unmodifiableList(out);
    }
}
