package com.g3nretailstack.accounting.examples.playbooks.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one program did, step by step, and whether its checks hold. Not thread-safe. */
public final class Story {
    private final String program;
    private final String title;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Checks checks = new Checks();
    private @Nullable String broken;

    /** Begins the story of a program. */
    public Story(String program, String title) {
        this.program = program;
        this.title = title;
    }

    /** Begins a step. */
    public Step step(String title, String reason) {
        Step step = new Step(title, reason);
        steps.add(step);
        return step;
    }

    /** Adds a table of figures; a name is given once. */
    public void table(String name, Table table) {
        if (tables.putIfAbsent(name, table) != null) {
            throw new IllegalArgumentException("table: " + name + " is there already");
        }
    }

    /** Notes that the program could not be played to its end, and why. */
    public void broken(String why) {
        broken = why;
    }

    /** Returns the program's name. */
    public String program() {
        return program;
    }

    /** Returns what the program plays, in words. */
    public String title() {
        return title;
    }

    /** Returns the steps. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** Returns the tables by name. */
    public Map<String, Table> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** Returns the checks, to be added to. */
    public Checks checks() {
        return checks;
    }

    /** Returns why the program was not played to its end, or null. */
    public @Nullable String broken() {
        return broken;
    }

    /** Returns whether it was played to its end and no check failed. */
    public boolean holds() {
        return broken == null && checks.failed().isEmpty();
    }
}
