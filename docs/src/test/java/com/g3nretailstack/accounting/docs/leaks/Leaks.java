package com.g3nretailstack.accounting.docs.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets and customers' data of the tests, looked for in what a build leaves behind. */
final class Leaks {
    /** A key and a session of the mock, and the word that marks what tests plant. */
    private static final Pattern SECRET =
            Pattern.compile("g3n-mock-[0-9a-f]{40}|5e551011-[0-9a-f]{4}-|canary-[0-9a-z]+");

    private static final Pattern LEFT_BEHIND = Pattern.compile(
            ".*/target/("
                    + "(surefire|failsafe)-reports(-25)?/.*|talk-\\d+-\\d+\\.log|generated-docs/.*\\.(html|json)|.*\\.(md|har|recording))");
    private static final int SHOWN = 12;

    private Leaks() {}

    /** The files below a folder that tests wrote: reports, logs, pages, recordings. */
    static List<Path> leftBehind(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> LEFT_BEHIND
                            .matcher(file.toString().replace('\\', '/'))
                            .matches())
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where something stands that should not, each with the beginning of it. */
    static List<String> in(List<Path> files) {
        List<String> leaks = new ArrayList<>();
        files.forEach(file -> search(file, leaks));
        return leaks;
    }

    private static void search(Path file, List<String> leaks) {
        String text = text(file);
        Matcher matcher = SECRET.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start())
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    + 1;
            leaks.add(file + ":" + line + ": " + beginning(matcher.group()));
        }
    }

    // whoever reads the failure needs to know which, and not what
    private static String beginning(String secret) {
        return secret.substring(0, Math.min(SHOWN, secret.length())) + "…";
    }

    // bytes as they are: a log may hold anything
    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
