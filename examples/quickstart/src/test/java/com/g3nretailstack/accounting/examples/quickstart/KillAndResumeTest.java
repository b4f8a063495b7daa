package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.testing.Books;
import com.g3nretailstack.accounting.examples.quickstart.tieout.FileSum;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.fault.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills the program at chosen requests and starts it again: the books end as though nothing had happened. */
class KillAndResumeTest {
    private static final long SEED = 20101201;
    private static final int EVENTS = 309;
    private static final List<String> QUICK_JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m");

    private static MockAccounting mock;

    @TempDir
    Path folder;

    private MockOrg org;
    private Path data;
    private volatile CompletableFuture<ChildRun> running = new CompletableFuture<>();

    @BeforeAll
    static void startMock() {
        mock = MockAccounting.start();
    }

    @AfterAll
    static void closeMock() {
        mock.close();
    }

    @BeforeEach
    void openOrg(TestInfo test) throws IOException {
        org = mock.org("O" + Integer.toHexString(test.getDisplayName().hashCode()));
        data = Files.writeString(folder.resolve("month.csv"), longerThanABlock());
    }

    static Stream<Arguments> points() {
        List<Arguments> lifecycle = List.of(
                Arguments.of("/export/list", 1, "before"),
                Arguments.of("/export/create", 1, "before"),
                Arguments.of("/export/create", 1, "after"),
                Arguments.of("/export/get", 1, "after"),
                Arguments.of("/export/batch/list", 1, "before"),
                Arguments.of("/event/list", 1, "after"),
                Arguments.of("/event/list", 2, "after"),
                Arguments.of("/event/list", 4, "before"),
                Arguments.of("/export/batch/create", 1, "before"),
                Arguments.of("/export/batch/create", 1, "after"),
                Arguments.of("/export/batch/get", 1, "after"),
                Arguments.of("/export/batch/status/set", 1, "before"),
                Arguments.of("/export/batch/status/set", 1, "after"),
                Arguments.of("/lineage/list", 1, "before"),
                Arguments.of("/reconcile/report", 1, "after"),
                Arguments.of("/event/record", 1, "before"),
                Arguments.of("/event/record", 1, "after"),
                Arguments.of("/event/record", 257, "before"),
                Arguments.of("/event/record", EVENTS, "before"),
                Arguments.of("/event/record", EVENTS, "after"));
        Random random = new Random(SEED);
        List<Arguments> anywhere = random.ints(6, 2, EVENTS)
                .mapToObj(nth -> Arguments.of("/event/record", nth, random.nextBoolean() ? "before" : "after"))
                .toList();
        return Stream.of(lifecycle, anywhere).flatMap(KillAndResumeTest::sampled);
    }

    // Where a program stands when it dies is its own; only how a process dies is the JVM's. So the build's second run
    // of the tests,
    // on another JDK, takes every fifth point.
    private static Stream<Arguments> sampled(List<Arguments> points) {
        int step = Boolean.getBoolean("second.run") ? 5 : 1;
        return IntStream.range(0, points.size())
                .filter(i -> i % step == step - 1)
                .mapToObj(points::get);
    }

    @ParameterizedTest
    @MethodSource("points")
    void endsWithExactlyTheFilesEvents(String path, int nth, String when) {
        FaultRule rule = killAt(path, nth, when);

        ChildRun killed = run();
        ChildRun resumed = run();

        assertThat(rule.fired()).as(killed.output()).isEqualTo(1);
        assertThat(resumed.waitFor()).as(resumed.output()).isZero();
        assertBooksAreExact();
    }

    @Test
    void survivesBeingKilledWhileItResumes() {
        killAt("/event/record", 120, "after");
        run();
        FaultRule inTheLookUps = killAt("/event/list", 5, "after");
        run();
        FaultRule inTheRest = killAt("/event/record", 3, "before");
        run();

        ChildRun last = run();

        assertThat(inTheLookUps.fired()).isEqualTo(1);
        assertThat(inTheRest.fired()).isEqualTo(1);
        assertThat(last.waitFor()).as(last.output()).isZero();
        assertBooksAreExact();
    }

    @Test
    void findsAWriteThatTheServiceAppliesDuringTheQuietTime() {
        CountDownLatch quiet = new CountDownLatch(1);
        CountDownLatch applied = new CountDownLatch(1);
        org.faults().on("/event/record").nth(40).play((request, next) -> {
            running.join().kill();
            await(quiet);
            Reply reply = next.handle(request);
            applied.countDown();
            return reply;
        });
        run();

        Trial.Result resumed = new Trial(mock, org.orgcode(), folder)
                .run(
                        new StopSignal() {
                            @Override
                            void pause(Duration time) {
                                quiet.countDown();
                                await(applied);
                            }
                        },
                        "--data",
                        data.toString());
        quiet.countDown();
        await(applied);

        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertBooksAreExact();
    }

    @Test
    void endsCleanlyOnSigtermAndResumes() {
        org.faults()
                .on("/event/record")
                .nth(30)
                .play(Fault.beforeCommit(() -> running.join().terminate()));

        ChildRun stopped = run();
        ChildRun resumed = run();

        assertThat(stopped.waitFor()).as(stopped.output()).isIn(130, 143);
        assertThat(stopped.output()).contains("stopped; run again to resume");
        assertThat(resumed.waitFor()).as(resumed.output()).isZero();
        assertBooksAreExact();
    }

    private FaultRule killAt(String path, int nth, String when) {
        Runnable kill = () -> running.join().kill();
        return org.faults()
                .on(path)
                .nth(nth)
                .play(when.equals("before") ? Fault.beforeCommit(kill) : Fault.afterCommit(kill));
    }

    private ChildRun run() {
        ChildRun run = start();
        run.waitFor();
        return run;
    }

    private ChildRun start() {
        running = new CompletableFuture<>();
        ChildRun run =
                ChildRun.start(mock.baseUrl(), org, folder, QUICK_JVM, "--data", data.toString(), "--quiet", "20ms");
        running.complete(run);
        return run;
    }

    private void assertBooksAreExact() {
        Books books = Books.of(org);
        assertThat(books.sourceRefs()).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(org.exportCount()).isEqualTo(1);
        assertThat(org.batchCount()).isEqualTo(1);
        assertThat(books.totals())
                .hasToString(FileSum.of(DataFile.at(data)).totals().toString());
    }

    /** The sample and some lines more, so that the checkpoint is written in the middle too. */
    private static String longerThanABlock() throws IOException {
        try (InputStream sample = DataFile.sample().open()) {
            String line = "600300,22423,REGENCY CAKESTAND 3 TIER,1,2025-10-27T10:00:00,12.75,,United Kingdom\n";
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8) + line.repeat(EVENTS - 229);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
