package com.g3nretailstack.accounting.examples.contractkit;

import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Credentials are read from the environment only, so that no process list shows them. */
@Command(
        name = "contract-kit",
        mixinStandardHelpOptions = true,
        version = "contract-kit 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs every operation of the accounting contract, its happy path and each error that it declares.",
            "Without options: everything, against a mock of its own.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:what could be played passed",
            "1:a case failed, or none could be played",
            "2:the command line or the environment is not usable",
            "3:the server cannot be reached, or refuses the credential; nothing was run",
            "4:a report cannot be written"
        },
        footer = {
            "",
            "A server elsewhere takes its credential from G3N_API_KEY or G3N_SESSION_GUID, and where calls take place from",
            "G3N_FACILITY and G3N_CHANNEL, which events cannot be recorded without.",
            "",
            "What is written to a server stays there, under names that the report lists: use an org that is there for tests."
        })
final class KitOptions {
    @Option(names = "--base-url", paramLabel = "URL", description = "A server elsewhere (default: a mock of its own).")
    @Nullable String baseUrl;

    @Option(names = "--org", paramLabel = "CODE", description = "The organisation there.")
    @Nullable String org;

    @Option(names = "--allow-writes", description = "Run writes there, too; only reads are run without it.")
    boolean allowWrites;

    @Option(
            names = "--only",
            paramLabel = "OPERATION",
            description = "Run the cases of this operation, such as event_record; may be repeated.")
    Set<String> only = new LinkedHashSet<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON to this file, too.")
    @Nullable Path json;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the report as Markdown to this file, too.")
    @Nullable Path markdown;

    /**
     * The kit that the options ask for.
     *
     * @throws IllegalArgumentException that names what is wrong
     */
    ContractKit kit(Map<String, String> environment) {
        known(only);
        writable("--json", json);
        writable("--markdown", markdown);
        ContractKit kit = baseUrl == null ? embedded() : elsewhere(baseUrl, environment);
        return only.isEmpty() ? kit : kit.only(only);
    }

    private ContractKit embedded() {
        require(org == null, "--org: needs --base-url (a mock of the kit's own has orgs of its own)");
        require(!allowWrites, "--allow-writes: needs --base-url (a mock of the kit's own is written to in any case)");
        return ContractKit.embedded();
    }

    private ContractKit elsewhere(String address, Map<String, String> environment) {
        String code = org == null ? "" : org.strip();
        require(!code.isEmpty(), "--org: must name the organisation at " + address);
        String facility = environment.getOrDefault("G3N_FACILITY", "").strip();
        String channel = environment.getOrDefault("G3N_CHANNEL", "").strip();
        require(
                !allowWrites || !(facility.isEmpty() || channel.isEmpty()),
                "--allow-writes: needs G3N_FACILITY and G3N_CHANNEL in the environment");
        ContractKit.Elsewhere there = ContractKit.against(address, code, credentials(environment))
                .context(context -> context.facility(facility.isEmpty() ? null : facility)
                        .channel(channel.isEmpty() ? null : channel));
        return (allowWrites ? there.allowWrites() : there).kit();
    }

    private static Credentials credentials(Map<String, String> environment) {
        String apiKey = environment.getOrDefault("G3N_API_KEY", "");
        String session = environment.getOrDefault("G3N_SESSION_GUID", "");
        require(
                apiKey.isEmpty() != session.isEmpty(),
                "the environment must hold one credential: G3N_API_KEY or G3N_SESSION_GUID");
        return apiKey.isEmpty() ? Credentials.session(session) : Credentials.apiKey(apiKey);
    }

    private static void known(Set<String> operations) {
        Set<String> known = Contract.shipped().operations().stream()
                .map(DeclaredOperation::id)
                .collect(Collectors.toSet());
        for (String operation : operations) {
            require(
                    known.contains(operation),
                    "--only: " + operation + " (expected: an operation's id, such as event_record)");
        }
    }

    // found out before the run, not after it
    private static void writable(String option, @Nullable Path file) {
        if (file != null) {
            Path folder = file.toAbsolutePath().getParent();
            require(
                    !Files.isDirectory(file) && folder != null && Files.isWritable(folder),
                    option + ": " + file + " (expected: a file in a folder that can be written)");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
