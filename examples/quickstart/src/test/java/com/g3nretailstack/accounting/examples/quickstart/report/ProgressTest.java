package com.g3nretailstack.accounting.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsALineWithEachTenthWhereNobodyWatches() {
        run(new Progress(out, false));

        assertThat(printed().lines()).hasSize(10).startsWith("recording: 20 of 200 (10 %)");
        assertThat(printed()).endsWith("recording: 200 of 200 (100 %)\n");
    }

    @Test
    void movesOneBarOnATerminal() {
        run(new Progress(out, true));

        assertThat(printed())
                .contains("\rrecording [###############               ] 50 % 100")
                .endsWith("\rrecording [##############################] 100 % 200" + System.lineSeparator());
        assertThat(printed().lines().filter(line -> !line.isEmpty())).hasSize(101);
    }

    private static void run(Progress progress) {
        progress.start("recording", 200);
        for (int done = 0; done <= 200; done++) {
            progress.at(done);
        }
        progress.end();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
