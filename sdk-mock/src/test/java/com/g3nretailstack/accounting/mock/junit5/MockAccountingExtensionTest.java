package com.g3nretailstack.accounting.mock.junit5;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the sample tests in a JVM of their own, once for each JUnit. */
class MockAccountingExtensionTest {

    private static final List<String> CLASS_PATH =
            Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

    @Test
    void givesEachTestAnOrgAndAllClassesOneMockOnJUnit6() throws Exception {
        assertThat(launch(CLASS_PATH)).contains("api=junit-jupiter-api-6.").contains("succeeded=6 failed=0 open=0");
    }

    @Test
    void givesEachTestAnOrgAndAllClassesOneMockOnJUnit5() throws Exception {
        List<String> withoutJUnit6 =
                CLASS_PATH.stream().filter(entry -> !isJUnit(entry)).toList();
        List<String> classPath =
                Stream.concat(withoutJUnit6.stream(), junit5().stream()).toList();

        assertThat(launch(classPath)).contains("api=junit-jupiter-api-5.14.").contains("succeeded=6 failed=0 open=0");
    }

    private static String launch(List<String> classPath) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", String.join(File.pathSeparator, classPath), main())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String main() {
        return LaunchSamples.class.getName();
    }

    private static List<String> junit5() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "junit5"))) {
            List<String> found = jars.map(Path::toString).toList();
            assertThat(found).as(found.stream().collect(joining(" "))).hasSize(6);
            return found;
        }
    }

    private static boolean isJUnit(String entry) {
        return entry.contains("junit-") || entry.contains("opentest4j");
    }
}
