package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the contract arrive in the sources as Javadoc. */
class GeneratedSourcesTest {
    private static final Path SOURCES = Path.of("target/generated-sources/openapi/src/main/java");

    @Test
    void everyFileSaysThatItIsGenerated() throws IOException {
        assertThat(sources()).isNotEmpty().allMatch(source -> source.startsWith("// Generated from the contract"));
    }

    @Test
    void noMarkdownAndNothingEscapedTwiceIsLeft() throws IOException {
        assertThat(sources())
                .noneMatch(source -> source.contains("`") || source.contains("&#39;") || source.contains("&amp;#"));
        assertThat(sources()).anyMatch(source -> source.contains("{@code expected_revision}"));
    }

    @Test
    void nothingButClientsAndModelsIsGenerated() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.getParent().getParent().getParent())) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .filteredOn(file -> file.endsWith(".java"))
                    .allMatch(file -> file.contains("/accounting/api/") || file.contains("/accounting/model/"));
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(GeneratedSourcesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
