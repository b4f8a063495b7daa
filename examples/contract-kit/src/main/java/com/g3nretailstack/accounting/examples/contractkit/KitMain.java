package com.g3nretailstack.accounting.examples.contractkit;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.contractkit.report.JsonReport;
import com.g3nretailstack.accounting.examples.contractkit.report.KitReport;
import com.g3nretailstack.accounting.examples.contractkit.report.MarkdownReport;
import com.g3nretailstack.accounting.examples.contractkit.report.TextReport;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The kit as a program, {@code java -jar contract-kit.jar}.
 *
 * <p>The report goes to standard output, complaints to standard error. {@code --help} lists options and exit statuses.
 */
public final class KitMain {
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 3;
    private static final int LOCAL_FILES = 4;
    private static final int TOLD_EACH = 200;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private int told;

    KitMain(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs the kit and ends the process with the exit status. */
    public static void main(String[] arguments) {
        System.exit(new KitMain(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        KitOptions options = new KitOptions();
        CommandLine commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(arguments);
            return helped(commandLine) ? PASSED : run(options);
        } catch (ParameterException wrong) {
            err.println("contract-kit: " + wrong.getMessage());
            commandLine.usage(err);
            return USAGE;
        }
    }

    private boolean helped(CommandLine commandLine) {
        if (commandLine.isUsageHelpRequested()) {
            commandLine.usage(out);
        } else if (commandLine.isVersionHelpRequested()) {
            commandLine.printVersionHelp(out);
        }
        return commandLine.isUsageHelpRequested() || commandLine.isVersionHelpRequested();
    }

    private int run(KitOptions options) {
        try {
            return print(options.kit(environment).progress(this::tell).run(), options);
        } catch (IllegalArgumentException wrong) {
            err.println("contract-kit: " + wrong.getMessage());
            return USAGE;
        } catch (AccountingException unreachable) {
            err.println("contract-kit: nothing was run: " + unreachable.getMessage());
            return UNREACHABLE;
        } catch (IOException unwritable) {
            err.println("contract-kit: cannot write " + unwritable.getMessage());
            return LOCAL_FILES;
        }
    }

    // against a server elsewhere a run takes minutes
    private void tell(CaseResult result) {
        if (++told % TOLD_EACH == 0) {
            err.println("contract-kit: " + told + " cases so far, now at " + result.subject());
        }
    }

    private int print(KitReport report, KitOptions options) throws IOException {
        out.print(TextReport.of(report));
        out.flush();
        write(options.json, JsonReport.of(report));
        write(options.markdown, MarkdownReport.of(report));
        if (report.count(Verdict.PASSED) == 0) {
            err.println("contract-kit: no case could be played");
        }
        return report.passed() ? PASSED : FAILED;
    }

    private static void write(@Nullable Path file, String text) throws IOException {
        if (file != null) {
            Files.writeString(file, text);
        }
    }
}
