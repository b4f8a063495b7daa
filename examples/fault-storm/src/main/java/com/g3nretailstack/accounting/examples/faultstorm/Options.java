package com.g3nretailstack.accounting.examples.faultstorm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "fault-storm",
        mixinStandardHelpOptions = true,
        version = "fault-storm 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Lets callers work at once through faults that nobody arranged by hand, and compares what they were told with what the",
            "service committed. A seed that breaks a promise is printed with its history, and breaks it again."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every promise was kept",
            "1:a promise was broken",
            "2:the command line is wrong",
            "3:the storm itself failed"
        })
final class Options {

    /** How a storm is let loose. */
    enum Mode {
        /** One thread at a time, on virtual time, without a wire: exact replay. */
        SIMULATION,
        /** Real threads and a real wire: the seed replays operations and faults. */
        SOCKET,
        /** A fixed rate for a long time, with faults on: what it costs in time, memory and threads. */
        SOAK
    }

    @Option(
            names = "--mode",
            defaultValue = "simulation",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} where it is left out.")
    Mode mode = Mode.SIMULATION;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The first run's seed; the next run has the next one. Default: 1.")
    long seed = 1;

    @Option(names = "--runs", defaultValue = "100", description = "How many runs, 1 or more. Default: 100.")
    long runs = 100;

    @Option(names = "--seconds", defaultValue = "60", description = "How long a soak takes, 4 or more. Default: 60.")
    int seconds = 60;

    @Option(
            names = "--rate",
            defaultValue = "50",
            description = "Operations a second of a soak, 1 or more. Default: 50.")
    int rate = 50;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    boolean json;

    @Option(
            names = "--history",
            paramLabel = "FOLDER",
            description =
                    "Keep the history of every run in this folder. Without it those of broken promises go to standard error.")
    @Nullable Path history;
}
