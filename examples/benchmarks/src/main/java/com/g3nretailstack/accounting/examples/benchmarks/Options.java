package com.g3nretailstack.accounting.examples.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        version = "benchmarks 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Measures this SDK beside other ways to call the same service, in one run on one machine, and says which marks were",
            "reached. Trust the ratios: what was measured in one round was measured back to back."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:measured, whatever the marks say",
            "1:--guard found a factor lost",
            "2:the command line is wrong",
            "3:measuring itself failed"
        })
final class Options {

    @Option(names = "--quick", description = "Be over in two minutes, at the price of a wider spread.")
    boolean quick;

    @Option(
            names = "--only",
            paramLabel = "AREA",
            split = ",",
            description = "Some areas, separated by commas: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = Areas.Names.class)
    List<String> only = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything, every round included, as JSON.")
    @Nullable Path json;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write a chart.")
    @Nullable Path svg;

    @Option(
            names = "--adoc",
            paramLabel = "FILE",
            description = "Write the tables as AsciiDoc, to be included by a page.")
    @Nullable Path adoc;

    @Option(
            names = "--guard",
            description =
                    "Measure nothing but what a build can be judged by, in less than a minute; other options do not count.")
    boolean guard;
}
