package com.g3nretailstack.accounting.examples.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Credentials are read from the environment only, so that no process list shows them. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        version = "quickstart 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Records retail invoice lines as accounting events, exports them and proves that the figures tie.",
            "Without options: a sample of its own against an embedded mock of the service.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every figure ties",
            "1:the service lists back something else than the file holds",
            "2:the command line or a data file is not usable",
            "3:a call failed or its outcome is unknown; run again to resume",
            "4:the checkpoint or rejects file cannot be read or written",
            "130:stopped by a signal; run again to resume"
        },
        footer = {
            "",
            "A service elsewhere takes its credential from G3N_API_KEY or G3N_SESSION_GUID and its organisation from"
                    + " --org or G3N_ORGCODE."
        })
final class Options {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "CSV of invoice lines, gzipped or not; may be repeated: one export and one batch per file.")
    List<Path> data = List.of();

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

    @Option(names = "--facility", paramLabel = "ID", defaultValue = "shop-1", description = SHOWN)
    String facility = "";

    @Option(names = "--channel", paramLabel = "CODE", defaultValue = "WEB", description = SHOWN)
    String channel = "";

    @Option(names = "--actor", paramLabel = "WHO", defaultValue = "service:quickstart", description = SHOWN)
    String actor = "";

    @Option(
            names = "--actor-role",
            paramLabel = "ROLE",
            defaultValue = "acct_export_admin",
            description = "In which adjustments are made (default: ${DEFAULT-VALUE}).")
    String actorRole = "";

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "GBP", description = SHOWN)
    String currency = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Europe/London",
            description = "Where the shop's clock hangs (default: ${DEFAULT-VALUE}).")
    ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--reason-code",
            paramLabel = "CODE",
            defaultValue = "ACCOUNTING.REVERSAL_UNMATCHED",
            description = "On a refund whose sale is not found (default: ${DEFAULT-VALUE}).")
    String reasonCode = "";

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where checkpoint and rejects are kept; made where it is missing (default: beside the data).")
    @Nullable Path workDir;

    @Option(
            names = "--quiet",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "How long to wait before what a killed run left open is looked up, such as 30s or 500ms"
                    + " (default: ${DEFAULT-VALUE}; a write may take the service up to 29 s).")
    Duration quiet = Duration.ZERO;

    @Option(
            names = "--window",
            paramLabel = "N",
            defaultValue = "16",
            description = "Calls in flight at once, 1 to 1024 (default: ${DEFAULT-VALUE}).")
    int window;

    @Option(names = "--json", description = "Print one JSON object on standard output and nothing else there.")
    boolean json;

    private static final String SHOWN = "Default: ${DEFAULT-VALUE}.";

    /** Returns the options that shape an event; a resumed run must have the same. */
    String eventSettings() {
        return String.join(" ", facility, channel, actor, actorRole, currency, zone.getId(), reasonCode);
    }
}
