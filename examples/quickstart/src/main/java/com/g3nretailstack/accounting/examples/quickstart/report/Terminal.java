package com.g3nretailstack.accounting.examples.quickstart.report;

import java.io.Console;

/** Tells whether a person watches. */
final class Terminal {
    private Terminal() {}

    /** Returns whether the program runs at a terminal that can move its cursor. */
    @SuppressWarnings("SystemConsoleNull") // null for a pipe before Java 22; from then on isTerminal() tells
    static boolean isInteractive() {
        Console console = System.console();
        return console != null && !"dumb".equals(System.getenv("TERM")) && isTerminal(console);
    }

    /** Java 22 and later give a console for a pipe too and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
