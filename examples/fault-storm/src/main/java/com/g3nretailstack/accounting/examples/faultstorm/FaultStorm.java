package com.g3nretailstack.accounting.examples.faultstorm;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Shows that the SDK's promises hold under faults that nobody arranged by hand, or finds a seed under which one does not.
 *
 * <p>The report goes to standard output, histories and complaints to standard error. {@code --help} lists options and exit statuses.
 */
public final class FaultStorm {
    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final int FAILED = 3;

    private final PrintStream out;
    private final PrintStream err;

    FaultStorm(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Lets the storms loose that the arguments ask for, and ends the process with the exit status. */
    public static void main(String[] arguments) {
        System.exit(new FaultStorm(System.out, System.err).run(arguments));
    }

    /** Lets the storms loose that the arguments ask for. */
    int run(String... arguments) {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        try {
            commandLine.parseArgs(arguments);
            if (options.runs < 1) {
                throw new ParameterException(commandLine, "--runs: " + options.runs + " (expected: 1 or more)");
            }
            return CommandLine.printHelpIfRequested(commandLine.getParseResult()) ? KEPT : storm(options);
        } catch (ParameterException wrong) {
            err.println(wrong.getMessage());
            commandLine.usage(err);
            return USAGE;
        }
    }

    private int storm(Options options) {
        long started = System.nanoTime();
        try {
            Tally tally = new Runs(options.mode.storm(), new Histories(options.history, err))
                    .run(options.seed, options.runs, options.mode.atATime());
            Report report = new Report(
                    options.mode.name().toLowerCase(Locale.ROOT),
                    options.seed,
                    tally,
                    (System.nanoTime() - started) / 1e9);
            out.println(options.json ? report.json() : report.text());
            return tally.broken().isEmpty() ? KEPT : BROKEN;
        } catch (Exception failed) {
            err.println("the storm itself failed: " + failed);
            return FAILED;
        }
    }
}
