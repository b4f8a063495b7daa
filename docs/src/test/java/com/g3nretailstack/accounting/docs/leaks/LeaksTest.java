package com.g3nretailstack.accounting.docs.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the whole suite has written, at the most talkative level, shows a credential or a customer's data. */
final class LeaksTest {
    private static final Path HOUSE = Path.of("..");

    @TempDir
    private Path folder;

    @Test
    void nothingLeaksFromTheWholeSuite() {
        List<Path> left = Leaks.leftBehind(HOUSE);

        assertThat(left).as("run the other modules' tests first").isNotEmpty();
        assertThat(Leaks.in(left)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sdk-core/target/surefire-reports/TEST-x.xml",
                "sdk-core/target/surefire-reports/x-output.txt",
                "sdk-mock/target/failsafe-reports-25/TEST-x.xml",
                "examples/contract-kit/target/talk-0-1.log",
                "docs/target/generated-docs/guide/page.html"
            })
    void findsWhatIsPlanted(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "one line\nkey g3n-" + "mock-" + "0a".repeat(20) + " and\nsession 5e55" + "1011-ab12-4\nc"
                        + "anary-1\n");

        assertThat(Leaks.in(Leaks.leftBehind(folder)))
                .containsExactly(
                        file + ":2: g3n-mock-0a0…", file + ":3: 5e551011-ab1…", file + ":4: " + "c" + "anary-1…");
    }

    @Test
    void takesNoNoticeOfAWordAlone() throws IOException {
        Path file = Files.createDirectories(folder.resolve("a/target/surefire-reports"))
                .resolve("x.txt");
        Files.writeString(file, "g3n-mock- is how a key begins, 5e551011- a session");

        assertThat(Leaks.in(Leaks.leftBehind(folder))).isEmpty();
    }
}
