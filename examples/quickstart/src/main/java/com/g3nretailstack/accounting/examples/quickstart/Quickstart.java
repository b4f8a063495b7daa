package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.event.SaleIndex;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import com.g3nretailstack.accounting.examples.quickstart.report.FileReport;
import com.g3nretailstack.accounting.examples.quickstart.report.JsonReport;
import com.g3nretailstack.accounting.examples.quickstart.report.Progress;
import com.g3nretailstack.accounting.examples.quickstart.report.RunReport;
import com.g3nretailstack.accounting.examples.quickstart.report.TableReport;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Records months of retail invoice lines, exports them and proves that the figures tie.
 *
 * <p>The report goes to standard output, everything else to standard error. {@code --help} lists options and exit statuses.
 */
public final class Quickstart {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final StopSignal stop;
    private final TimeSource time;

    Quickstart(Map<String, String> environment, PrintStream out, PrintStream err, StopSignal stop, TimeSource time) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.stop = stop;
        this.time = time;
    }

    /** Runs the job and ends the process with the exit status. */
    public static void main(String[] arguments) {
        StopSignal stop = StopSignal.ofProcess();
        ExitCode code =
                new Quickstart(System.getenv(), System.out, System.err, stop, TimeSource.system()).run(arguments);
        stop.ended();
        System.exit(code.status());
    }

    /** Runs the job. */
    ExitCode run(String... arguments) {
        Options options = new Options();
        CommandLine commandLine = OptionsParser.commandLine(options);
        try {
            commandLine.parseArgs(arguments);
            return CommandLine.printHelpIfRequested(commandLine.getParseResult()) ? ExitCode.OK : run(options);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            commandLine.usage(err);
            return ExitCode.USAGE;
        } catch (StopException e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (AccountingException e) {
            err.println(e.getMessage() + "; run again to resume");
            return ExitCode.SERVICE;
        }
    }

    private ExitCode run(Options options) {
        OptionsParser.check(options);
        List<DataFile> files = files(options);
        try (Connection service = connection(options)) {
            Job job = new Job(service, options, new SaleIndex(), Progress.on(err), stop, time);
            List<FileReport> reports = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                reports.add(FileJob.run(job, files.get(i), workDir(options, i)));
            }
            return print(new RunReport(reports, options.currency), options);
        }
    }

    private Connection connection(Options options) {
        try {
            return Connection.open(options, environment);
        } catch (IllegalArgumentException e) {
            throw new StopException(ExitCode.USAGE, e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private static List<DataFile> files(Options options) {
        return options.data.isEmpty()
                ? List.of(DataFile.sample())
                : options.data.stream().map(DataFile::at).toList();
    }

    /** Beside the data; the shipped sample stands nowhere, so its rejects go where temporary files do. */
    private static Path workDir(Options options, int index) {
        if (options.workDir != null) {
            return made(options.workDir);
        }
        if (options.data.isEmpty()) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
        return Objects.requireNonNull(options.data.get(index).toAbsolutePath().getParent(), "a file has a folder");
    }

    private static Path made(Path folder) {
        try {
            // a link to a folder is one, which createDirectories does not take for one
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StopException(ExitCode.LOCAL_FILES, folder + ": --work-dir cannot be made: " + e, e);
        }
    }

    private ExitCode print(RunReport report, Options options) {
        out.print(options.json ? JsonReport.of(report) + System.lineSeparator() : TableReport.of(report));
        out.flush();
        report.differences().forEach(err::println);
        return report.differences().isEmpty() ? ExitCode.OK : ExitCode.FIGURES_DIFFER;
    }
}
