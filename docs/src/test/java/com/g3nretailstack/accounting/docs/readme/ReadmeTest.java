package com.g3nretailstack.accounting.docs.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @BeforeEach
    void writeASource() throws IOException {
        Files.writeString(folder.resolve("Program.java"), """
                class Program {
                    // tag::core[]
                    int one = 1;
                    int two = 2;
                    // end::core[]
                }
                """);
    }

    @Test
    void theReadmeShowsTheQuickstartsCore() throws IOException {
        Readme readme = new Readme(Files.readString(ROOT.resolve("README.md")));

        assertThat(readme.checkAgainst(ROOT)).isEqualTo(2);
    }

    @Test
    void acceptsTheRegionWithoutItsIndent() {
        assertThat(readme("Program.java#core", "int one = 1;\nint two = 2;").checkAgainst(folder))
                .isEqualTo(1);
    }

    @Test
    void refusesABlockThatDiffers() {
        Readme readme = readme("Program.java#core", "int one = 1;");

        assertThatThrownBy(() -> readme.checkAgainst(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("int two = 2;");
    }

    @Test
    void refusesATagThatIsMissing() {
        Readme readme = readme("Program.java#nothing", "int one = 1;");

        assertThatThrownBy(() -> readme.checkAgainst(folder)).hasMessageContaining("no region nothing");
    }

    @Test
    void refusesABlockWithoutARegion() {
        Readme readme = new Readme("```java\nint one = 1;\n```\n");

        assertThatThrownBy(() -> readme.checkAgainst(folder)).hasMessageContaining("1 Java blocks, of which 0");
    }

    private static Readme readme(String region, String block) {
        return new Readme("# Title\n\n<!-- snippet: " + region + " -->\n```java\n" + block + "\n```\n");
    }
}
