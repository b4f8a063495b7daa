package com.g3nretailstack.accounting.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarksTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> measured = new ArrayList<>();
    private boolean guardKeeps = true;

    @Test
    void measuresAllAreasInTheirOrder() {
        int status = run();

        assertThat(status).isZero();
        assertThat(measured).containsExactly("call at leisure", "codec at leisure");
    }

    @Test
    void measuresOnlyWhatIsNamed() {
        run("--only", "codec", "--quick");

        assertThat(measured).containsExactly("codec quickly");
    }

    @Test
    void anUnknownAreaIsAnsweredWithTheKnownOnes() {
        int status = run("--only", "call,nonsense");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("--only: nonsense (expected: some of call, codec)");
        assertThat(measured).isEmpty();
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheUsage() {
        int status = run("--fast");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("'--fast'", "Usage: benchmarks");
    }

    @Test
    void helpNamesTheAreas() {
        int status = run("--help");

        assertThat(status).isZero();
        assertThat(out.toString(UTF_8)).contains(Areas.standard().names());
        assertThat(measured).isEmpty();
    }

    @Test
    void printsWhatWasMeasuredAndHowToMeasureItAgain() {
        run("--quick", "--only", "call");

        assertThat(out.toString(UTF_8))
                .contains("2026-11-21T03:00:00Z", "benchmarks.jar --quick --only call", "call: p50 (us)");
    }

    @Test
    void writesTheFilesThatAreAskedFor(@TempDir Path folder) {
        Path json = folder.resolve("run.json");
        Path svg = folder.resolve("run.svg");
        Path adoc = folder.resolve("run.adoc");

        run("--json", json.toString(), "--svg", svg.toString(), "--adoc", adoc.toString());

        assertThat(json).content().startsWith("{").contains("\"p50\"");
        assertThat(svg).content().startsWith("<svg").contains("call: p50");
        assertThat(adoc).content().contains("|===", "p50 (us)");
    }

    @Test
    void namesNoFolderOfThisMachine(@TempDir Path folder) {
        Path json = folder.resolve("run.json");

        run("--json", json.toString());

        assertThat(json).content().doesNotContain(folder.toString());
    }

    @Test
    void anAreaThatFailsEndsTheRun() {
        Area broken = area("call", results -> {
            throw new IOException("no server");
        });

        int status = program(new Areas(List.of(broken, area("codec")))).run();

        assertThat(status).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("measuring failed: java.io.IOException: no server");
        assertThat(measured).isEmpty();
    }

    @Test
    void theGuardMeasuresNothingElse() {
        int status = run("--guard");

        assertThat(status).isZero();
        assertThat(measured).isEmpty();
    }

    @Test
    void aLostFactorFailsTheGuard() {
        guardKeeps = false;

        int status = run("--guard");

        assertThat(status).isEqualTo(1);
    }

    private int run(String... arguments) {
        return program(new Areas(List.of(area("call"), area("codec")))).run(arguments);
    }

    private Benchmarks program(Areas areas) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
        return new Benchmarks(
                areas,
                printed -> guardKeeps,
                clock,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private interface Measuring {
        void into(Results results) throws IOException;
    }

    private Area area(String name) {
        return area(name, results -> results.add(new Series(name, "p50", "facade", "us", List.of(1.0))));
    }

    private Area area(String name, Measuring measuring) {
        return new Area() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void measure(boolean quick, Results results) throws IOException {
                measuring.into(results);
                measured.add(name + (quick ? " quickly" : " at leisure"));
            }
        };
    }
}
