package com.g3nretailstack.accounting.examples.playbooks;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. Credentials are read from the environment only, so that no process list shows them. */
@Command(
        name = "playbooks",
        mixinStandardHelpOptions = true,
        version = "playbooks 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Plays the playbooks and scenarios of the service's documents; each ends in checks of what an ERP reads.",
            "Without options: all of them, against an embedded mock of the service.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every check holds",
            "1:a check does not hold",
            "2:the command line or the data file is not usable",
            "3:a call failed, so that a program was not played to its end"
        },
        footer = {
            "",
            "A service elsewhere takes its credential from G3N_API_KEY or G3N_SESSION_GUID and its organisation from"
                    + " --org or G3N_ORGCODE; events, batches and payouts are made there."
        })
final class Options {
    @Parameters(
            paramLabel = "NAME",
            description = "Programs to play, in this order: record-and-export, usage-and-rollups, sales-export,"
                    + " valuation-adjustment, loyalty-settlement, influencer-payout, batch-repair, kpis, readiness,"
                    + " or all (the default).")
    List<String> names = List.of();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "A month of retail invoice lines for kpis, gzipped or not (default: the quickstart's sample).")
    @Nullable Path data;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:G3N_BASE_URL}",
            description = "A service elsewhere (default: G3N_BASE_URL, else an embedded mock).")
    @Nullable URI baseUrl;

    @Option(
            names = "--org",
            paramLabel = "CODE",
            defaultValue = "${env:G3N_ORGCODE}",
            description = "The organisation.")
    @Nullable String org;

    @Option(names = "--web-facility", paramLabel = "ID", defaultValue = "lg-web", description = SHOWN)
    String webFacility = "";

    @Option(names = "--web-channel", paramLabel = "CODE", defaultValue = "WEB", description = SHOWN)
    String webChannel = "";

    @Option(names = "--store-facility", paramLabel = "ID", defaultValue = "lg-york", description = SHOWN)
    String storeFacility = "";

    @Option(names = "--store-channel", paramLabel = "CODE", defaultValue = "STORE", description = SHOWN)
    String storeChannel = "";

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "What codes and references begin with (default: demo on the embedded mock, else the time).")
    @Nullable String run;

    @Option(names = "--json", description = "Print one JSON object on standard output and nothing else there.")
    boolean json;

    private static final String SHOWN = "Default: ${DEFAULT-VALUE}.";
}
