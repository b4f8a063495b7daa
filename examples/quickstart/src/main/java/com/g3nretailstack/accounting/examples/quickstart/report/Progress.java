package com.g3nretailstack.accounting.examples.quickstart.report;

import java.io.PrintStream;

/**
 * Says how far the run is: a bar on a terminal, plain lines otherwise.
 *
 * <p>A bar moves with each percent, a plain line comes with each tenth. Writes to one stream, so that the report on
 * standard output stays alone there. Not thread-safe.
 */
public final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean bar;
    private String task = "";
    private long total;
    private long percent = -1;

    Progress(PrintStream out, boolean bar) {
        this.out = out;
        this.bar = bar;
    }

    /** Returns progress that suits where the program runs. */
    public static Progress on(PrintStream out) {
        return new Progress(out, Terminal.isInteractive());
    }

    /** Says one thing. */
    public void say(String line) {
        endBar();
        out.println(line);
        out.flush();
    }

    /** Starts a task of that many steps. */
    public void start(String newTask, long steps) {
        endBar();
        task = newTask;
        total = steps;
    }

    /** Says how many steps of the task are done. */
    public void at(long done) {
        long now = total == 0 ? 100 : Math.min(100, 100 * done / total);
        if (now > percent && (bar || now / 10 > Math.max(0, percent) / 10)) {
            percent = now;
            out.print(bar ? barOf(now, done) : task + ": " + done + " of " + total + " (" + now + " %)\n");
            out.flush();
        }
    }

    /** Ends the task. */
    public void end() {
        endBar();
    }

    private String barOf(long now, long done) {
        int full = (int) (WIDTH * now / 100);
        return "\r" + task + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + now + " % " + done;
    }

    private void endBar() {
        if (bar && percent >= 0) {
            out.println();
        }
        percent = -1;
    }
}
