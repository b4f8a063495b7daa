package com.g3nretailstack.accounting.examples.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide shows is what the programs print; ids and checksums, which mean nothing to a reader, are numbered. */
class GuideExcerptTest {
    private static final Pattern ID = Pattern.compile("\\b(?:([a-z]{2})-[0-9a-f]{20}|[0-9a-f]{64})\\b");

    @ParameterizedTest
    @ValueSource(strings = {"record-and-export", "batch-repair"})
    void isWhatTheProgramPrints(String program) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Playbooks(Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run(program);

        assertThat(shortened(out.toString(StandardCharsets.UTF_8))).isEqualTo(shown(program));
    }

    /** Numbers ids of each kind, and checksums, in the order in which they appear. */
    private static String shortened(String text) {
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        return ID.matcher(text)
                .replaceAll(id -> names.computeIfAbsent(id.group(), whole -> {
                    String kind = id.group(1) == null ? "sum" : id.group(1);
                    return kind + "-" + last.merge(kind, 1, Integer::sum);
                }));
    }

    private static String shown(String program) throws IOException {
        try (InputStream file = GuideExcerptTest.class.getResourceAsStream("/guide/" + program + ".txt")) {
            return new String(Objects.requireNonNull(file, program).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
