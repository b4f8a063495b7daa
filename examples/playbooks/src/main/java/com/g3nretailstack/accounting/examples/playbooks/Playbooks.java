package com.g3nretailstack.accounting.examples.playbooks;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.examples.playbooks.story.StoryJson;
import com.g3nretailstack.accounting.examples.playbooks.story.StoryText;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Plays what the service's documents describe, and accepts it or not by what an ERP reads back.
 *
 * <p>The stories go to standard output, everything else to standard error. {@code --help} lists names, options and exit statuses.
 */
public final class Playbooks {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Playbooks(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Plays the programs that the arguments name and ends the process with the exit status. */
    public static void main(String[] arguments) {
        System.exit(new Playbooks(System.getenv(), System.out, System.err)
                .run(arguments)
                .status());
    }

    /** Plays the programs that the arguments name. */
    ExitCode run(String... arguments) {
        Options options = new Options();
        CommandLine commandLine = commandLine(options).setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        try {
            commandLine.parseArgs(arguments);
            return CommandLine.printHelpIfRequested(commandLine.getParseResult()) ? ExitCode.OK : run(options);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            commandLine.usage(err);
            return ExitCode.USAGE;
        } catch (UsageException | StopException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** Returns picocli's command line over these options, not parsed yet. */
    static CommandLine commandLine(Options options) {
        return new CommandLine(options).registerConverter(URI.class, Playbooks::address);
    }

    private ExitCode run(Options options) {
        List<Program> programs = Programs.named(options.names, options.data);
        List<Story> stories = new ArrayList<>();
        try (Connection connection = connection(options)) {
            for (Program program : programs) {
                Story story = play(program, connection.stage());
                stories.add(story);
                if (!options.json) {
                    out.println(StoryText.of(story));
                }
            }
        }
        if (options.json) {
            out.println(StoryJson.of(stories));
        }
        out.flush();
        return verdict(stories);
    }

    private Connection connection(Options options) {
        try {
            return Connection.open(options, environment);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Story play(Program program, Stage stage) {
        Story story = new Story(program.name(), program.title());
        try {
            program.run(stage.scene(program.name()), story);
        } catch (AccountingException | IllegalStateException e) {
            story.broken(String.valueOf(e.getMessage()));
        }
        return story;
    }

    private ExitCode verdict(List<Story> stories) {
        ExitCode code = ExitCode.OK;
        for (Story story : stories) {
            if (story.broken() != null) {
                err.println(story.program() + ": " + story.broken());
                code = ExitCode.SERVICE;
            } else if (!story.holds()) {
                err.println(story.program() + ": does not hold: "
                        + String.join(", ", story.checks().failed()));
                code = code == ExitCode.OK ? ExitCode.NOT_ACCEPTED : code;
            }
        }
        return code;
    }

    /** An empty variable in the environment is as good as none. */
    private static @Nullable URI address(String text) {
        if (text.isEmpty()) {
            return null;
        }
        URI uri = URI.create(text);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new TypeConversionException("'" + text + "' (expected: an address that begins with http or https)");
        }
        return uri;
    }
}
