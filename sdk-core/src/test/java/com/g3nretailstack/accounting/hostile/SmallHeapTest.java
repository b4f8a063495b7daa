package com.g3nretailstack.accounting.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A heap that holds a few answers of the longest kind survives every answer that is longer, compressed ones too. */
class SmallHeapTest {
    private static final int LONGEST = 4 << 20;

    @Test
    @Timeout(300) // against a hang
    void everyBombIsAnExceptionThatNamesTheBound() throws Exception {
        List<String> endings = endingsInAHeapOf("32m");

        String tooLong = "java.io.IOException: the answer is longer than " + LONGEST + " bytes";
        assertThat(endings)
                .contains(
                        "GZIP_OF_A_GIGABYTE DecodeException: " + tooLong,
                        "GZIP_WITH_AN_ENDLESS_NAME DecodeException: " + tooLong,
                        "ENDLESS_BODY DecodeException: " + tooLong,
                        "GZIP_OF_A_GIGABYTE_AS_AN_ERROR ValidationException: null");
        assertThat(endings)
                .hasSize(Bomb.values().length)
                .allMatch(ending -> ending.matches("\\w+ (Decode|Transport|Validation)Exception: .*"));
    }

    private static List<String> endingsInAHeapOf(String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        String.valueOf(LONGEST))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().toList();
    }
}
