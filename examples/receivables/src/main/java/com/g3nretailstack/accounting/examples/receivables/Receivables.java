package com.g3nretailstack.accounting.examples.receivables;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.receivables.data.BadFileException;
import com.g3nretailstack.accounting.examples.receivables.data.CaseFile;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Books a file of receivables through the SDK: invoices, penalties, part payments and dunning, each figure held against the file.
 *
 * <p>The report goes to standard output, everything else to standard error. {@code --help} lists options and exit statuses.
 */
public final class Receivables {
    private static final int OK = 0;
    private static final int FIGURES_DIFFER = 1;
    private static final int USAGE = 2;
    private static final int SERVICE = 3;

    private final PrintStream out;
    private final PrintStream err;

    Receivables(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the job and ends the process with the exit status. */
    public static void main(String[] arguments) {
        System.exit(new Receivables(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(arguments);
            return CommandLine.printHelpIfRequested(commandLine.getParseResult()) ? OK : run(options);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            commandLine.usage(err);
            return USAGE;
        } catch (BadFileException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (IOException e) {
            err.println("the file cannot be read: " + e.getMessage());
            return USAGE;
        } catch (AccountingException | CancellationException e) {
            err.println(e.getMessage() + "; run again to resume");
            return SERVICE;
        }
    }

    private int run(Options options) throws IOException {
        if (options.threads < 1 || options.threads > 64) {
            throw new IllegalArgumentException("--threads: " + options.threads + " (expected: 1 to 64)");
        }
        CaseFile file = options.data == null ? CaseFile.sample() : CaseFile.at(options.data);
        return options.env ? elsewhere(file, options) : embedded(file, options);
    }

    private int elsewhere(CaseFile file, Options options) {
        try (AccountingClient client = AccountingClient.fromEnv()) {
            return report(new Run(client, file, options.threads), options);
        }
    }

    private int embedded(CaseFile file, Options options) {
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg org = mock.org("DEMO");
            try (AccountingClient client = AccountingClient.builder()
                    .baseUrl(mock.baseUrl())
                    .orgcode(org.orgcode())
                    .credentials(Credentials.apiKey(org.apiKey()))
                    .build()) {
                return report(new Run(client, file, options.threads), options);
            }
        }
    }

    private int report(Run run, Options options) {
        Report report = run.report();
        out.print(options.json ? ReportJson.of(report) + System.lineSeparator() : ReportText.of(report));
        out.flush();
        report.differences.forEach(err::println);
        return report.differences.isEmpty() ? OK : FIGURES_DIFFER;
    }
}
