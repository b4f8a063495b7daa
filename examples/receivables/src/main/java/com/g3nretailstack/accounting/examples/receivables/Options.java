package com.g3nretailstack.accounting.examples.receivables;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "receivables",
        mixinStandardHelpOptions = true,
        description = {
            "Books receivables as invoices, duns them and holds the aging of three instants against the file.",
            "Without options: a sample of its own against an embedded mock of the service.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every figure ties",
            "1:the service says something else than the file",
            "2:the command line or the file is not usable",
            "3:a call failed or its outcome is unknown; run again to resume"
        })
final class Options {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "CSV of receivables, gzipped or not: one line for each thing that happened to one.")
    @Nullable Path data;

    @Option(
            names = "--env",
            description =
                    "Use the service that the environment names (G3N_BASE_URL, G3N_ORGCODE, G3N_API_KEY …), not an"
                            + " embedded mock. The organisation should have no other invoices: its aging is compared.")
    boolean env;

    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "8",
            description = "Calls at once (default: ${DEFAULT-VALUE}).")
    int threads;
}
