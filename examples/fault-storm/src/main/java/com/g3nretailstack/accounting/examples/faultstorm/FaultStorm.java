package com.g3nretailstack.accounting.examples.faultstorm;

import com.g3nretailstack.accounting.examples.faultstorm.simulation.Simulation;
import com.g3nretailstack.accounting.examples.faultstorm.soak.Soak;
import com.g3nretailstack.accounting.examples.faultstorm.soak.SoakReport;
import com.g3nretailstack.accounting.examples.faultstorm.socket.SocketStorm;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
            atLeast(commandLine, "--runs", options.runs, 1);
            atLeast(commandLine, "--seconds", options.seconds, 4);
            atLeast(commandLine, "--rate", options.rate, 1);
            return CommandLine.printHelpIfRequested(commandLine.getParseResult()) ? KEPT : run(options);
        } catch (ParameterException wrong) {
            err.println(wrong.getMessage());
            commandLine.usage(err);
            return USAGE;
        }
    }

    private static void atLeast(CommandLine commandLine, String option, long value, long least) {
        if (value < least) {
            throw new ParameterException(commandLine, option + ": " + value + " (expected: " + least + " or more)");
        }
    }

    private int run(Options options) {
        int processors = Runtime.getRuntime().availableProcessors();
        try {
            return switch (options.mode) {
                case SIMULATION -> storm(options, Simulation::run, processors);
                // much of the time is waited for
                case SOCKET -> storm(options, SocketStorm::run, 2 * processors);
                case SOAK -> soak(options);
            };
        } catch (Exception failed) {
            err.println("the storm itself failed: " + failed);
            return FAILED;
        }
    }

    private int storm(Options options, Storm storm, int atATime) throws Exception {
        long started = System.nanoTime();
        Tally tally = new Runs(storm, new Histories(options.history, err)).run(options.seed, options.runs, atATime);
        Report report = new Report(
                options.mode.name().toLowerCase(Locale.ROOT), options.seed, tally, (System.nanoTime() - started) / 1e9);
        out.println(options.json ? report.json() : report.text());
        return tally.broken().isEmpty() ? KEPT : BROKEN;
    }

    private int soak(Options options) throws Exception {
        SoakReport report = new Soak(options.seed, Duration.ofSeconds(options.seconds), options.rate).run();
        out.println(options.json ? report.json() : report.text());
        return report.complaints().isEmpty() ? KEPT : BROKEN;
    }
}
