package com.g3nretailstack.accounting.examples.benchmarks;

import com.g3nretailstack.accounting.examples.benchmarks.guard.Guard;
import com.g3nretailstack.accounting.examples.benchmarks.report.AdocReport;
import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Chart;
import com.g3nretailstack.accounting.examples.benchmarks.report.JsonReport;
import com.g3nretailstack.accounting.examples.benchmarks.report.Machine;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Run;
import com.g3nretailstack.accounting.examples.benchmarks.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The program: this SDK beside other ways to call the same service, measured in one run.
 *
 * <p>Exit status: 0 measured, 1 the guard found a factor lost, 2 wrong command line, 3 measuring failed.
 */
public final class Benchmarks {
    private static final int MEASURED = 0;
    private static final int LOST = 1;
    private static final int USAGE = 2;
    private static final int FAILED = 3;

    private final Areas areas;
    private final Judge guard;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** Says whether all factors are kept. */
    interface Judge {
        boolean keeps(PrintStream out) throws Exception;
    }

    Benchmarks(Areas areas, Judge guard, Clock clock, PrintStream out, PrintStream err) {
        this.areas = areas;
        this.guard = guard;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Runs, and ends the JVM with the exit status. */
    public static void main(String[] arguments) {
        System.exit(new Benchmarks(Areas.standard(), Guard.standard()::keeps, Clock.systemUTC(), System.out, System.err)
                .run(arguments));
    }

    int run(String... arguments) {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options).setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        try {
            commandLine.parseArgs(arguments);
            List<Area> chosen = chosen(commandLine, options.only);
            return CommandLine.printHelpIfRequested(commandLine.getParseResult())
                    ? MEASURED
                    : run(options, chosen, Command.of(options));
        } catch (ParameterException wrong) {
            err.println(wrong.getMessage());
            commandLine.usage(err);
            return USAGE;
        }
    }

    private List<Area> chosen(CommandLine commandLine, List<String> names) {
        try {
            return areas.named(names);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(commandLine, wrong.getMessage(), wrong);
        }
    }

    private int run(Options options, List<Area> chosen, String command) {
        try {
            if (options.guard) {
                return guard.keeps(out) ? MEASURED : LOST;
            }
            Run run = new Run(clock.instant(), Machine.here(), command, results(chosen, options.quick));
            write(run, options);
            out.println(new TextReport(run).text());
            return MEASURED;
        } catch (Exception failed) {
            err.println("measuring failed: " + failed);
            return FAILED;
        }
    }

    private Results results(List<Area> chosen, boolean quick) throws Exception {
        Results results = new Results();
        for (Area area : chosen) {
            long started = System.nanoTime();
            area.measure(quick, results);
            err.printf("measured: %s in %d s%n", area.name(), (System.nanoTime() - started) / 1_000_000_000);
        }
        return results;
    }

    private static void write(Run run, Options options) throws IOException {
        write(options.json, new JsonReport(run).text());
        write(options.svg, new Chart(run).svg());
        write(options.adoc, new AdocReport(run).text());
    }

    private static void write(@Nullable Path file, String text) throws IOException {
        if (file != null) {
            Files.writeString(file, text);
        }
    }
}
