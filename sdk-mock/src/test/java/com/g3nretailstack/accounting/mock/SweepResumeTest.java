package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Schedules.counted;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Schedules;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Sweeps after sweeps and beside sweeps: where the next one goes on, and that no window is exported twice. */
class SweepResumeTest {

    private static final String DUE = "2026-04-16T02:00:00Z";
    private static final String DAILY = "'cadence':{'cron':'0 2 * * *'}";

    private final Shop shop = new Shop();
    private final Schedules schedules = new Schedules(shop);

    @Test
    void reachesThreeSchedulesInThreeSweepsOfOne() {
        List<String> ids = List.of(schedules.make(DAILY), schedules.make(DAILY), schedules.make(DAILY));

        List<ObjectNode> sweeps = List.of(sweepOne(), sweepOne(), sweepOne());

        assertThat(sweeps)
                .allSatisfy(
                        sweep -> assertThat(counted(sweep)).isEqualTo("scanned=1 matched=1 processed=1 scheduled=1"));
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(schedules.get(id).text("last_run_at")).isEqualTo(DUE));
        assertThat(sweeps)
                .extracting(sweep -> sweep.path("next_cursor").isNull())
                .containsExactly(false, false, true);
        assertThat(sweeps.get(0).path("limit").intValue()).isEqualTo(1);
    }

    @Test
    void beginsAtTheFirstAgainOnceAllAreSwept() {
        String first = schedules.make(DAILY);
        schedules.make(DAILY);
        sweepOne();
        sweepOne();

        schedules.sweep("2026-04-17T02:00:00Z");

        assertThat(schedules.get(first).text("next_run_at")).isEqualTo("2026-04-18T02:00:00Z");
    }

    @Test
    void goesFromOrgToOrg() {
        MockOrg other = MockOrg.of(shop.service, "BETA");
        schedules.make(DAILY);
        schedules.make(DAILY);
        shop.header("x-orgcode", "BETA").header("x-api-key", other.apiKey());
        schedules.make(DAILY);

        List<ObjectNode> sweeps = List.of(sweepOne(), sweepOne(), sweepOne());

        assertThat(sweeps)
                .extracting(sweep -> sweep.path("next_cursor").isNull())
                .containsExactly(false, false, true);
        assertThat(shop.org.exportCount()).isEqualTo(2);
        assertThat(other.exportCount()).isEqualTo(1);
    }

    @Test
    void looksAtFiftyUnlessToldOtherwise() {
        for (int made = 0; made < 51; made++) {
            schedules.make(DAILY);
        }

        ObjectNode first = shop.jobs().exportScheduleSweep();
        ObjectNode second = shop.jobs().exportScheduleSweep();

        assertThat(counted(first)).isEqualTo("scanned=50");
        assertThat(first.path("limit").intValue()).isEqualTo(50);
        assertThat(first.path("next_cursor").isNull()).isFalse();
        assertThat(counted(second)).isEqualTo("scanned=1");
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void doesNotCountSuspendedSchedulesAgainstTheLimit() {
        schedules.set(schedules.make(DAILY), "suspended");
        schedules.set(schedules.make(DAILY), "suspended");
        schedules.make(DAILY);

        ObjectNode sweep = sweepOne();

        assertThat(counted(sweep)).isEqualTo("scanned=1 matched=1 processed=1 scheduled=1");
        assertThat(sweep.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void clampsTheLimitLikeAPages() {
        assertThat(limited(0)).isEqualTo(1);
        assertThat(limited(-3)).isEqualTo(1);
        assertThat(limited(257)).isEqualTo(256);
    }

    private int limited(int limit) {
        return shop.jobs()
                .exportScheduleSweep("{\"limit\":" + limit + "}")
                .path("limit")
                .intValue();
    }

    @Test
    void findsTheSchedulesOfAnOrgThatWasResetMeanwhile() {
        schedules.make(DAILY);
        schedules.make(DAILY);
        sweepOne();
        shop.org.reset();
        schedules.make(DAILY);

        assertThat(counted(sweepOne())).isEqualTo("scanned=1 matched=1 processed=1 scheduled=1");
    }

    @Test
    void makesNothingTheSecondTime() {
        schedules.make(DAILY);

        schedules.sweep(DUE);

        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=1");
        assertThat(shop.org.exportCount()).isEqualTo(1);
    }

    @Test
    void exportsEachWindowOnceHoweverManySweepAtOnce() throws Exception {
        int threads = 4;
        for (int made = 0; made < 40; made++) {
            schedules.make(DAILY);
        }

        List<ObjectNode> sweeps = together(threads, () -> schedules.sweep(DUE));

        assertThat(sweeps.stream()
                        .mapToInt(sweep -> sweep.path("scheduled").intValue())
                        .sum())
                .isEqualTo(40);
        assertThat(shop.org.exportCount()).isEqualTo(40);
        assertThat(shop.org.batchCount()).isEqualTo(40);
        assertThat(sweeps)
                .allSatisfy(sweep -> assertThat(sweep.path("errors").intValue()).isZero());
        assertThat(sweeps)
                .allSatisfy(sweep -> assertThat(sweep.path("processed").intValue())
                        .isEqualTo(sweep.path("scheduled").intValue()
                                + sweep.path("conflicts").intValue()));
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                begun.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> future : begun) {
                done.add(future.get());
            }
            return done;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void leavesAScheduleAloneThatChangesBetweenTheLookAndItsTurn() throws Exception {
        MockOrg later = MockOrg.of(shop.service, "BETA");
        schedules.make(DAILY);
        shop.header("x-orgcode", "BETA").header("x-api-key", later.apiKey());
        String changing = schedules.make(DAILY);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            // who reads ACME lets the sweep look and keeps it from writing there, so BETA's turn has to wait
            Future<ObjectNode> sweep = shop.service.org("ACME").reading(books -> {
                AtomicReference<Thread> sweeper = new AtomicReference<>();
                Future<ObjectNode> begun = pool.submit(() -> {
                    sweeper.set(Thread.currentThread());
                    return schedules.sweep(DUE);
                });
                awaitBlocked(sweeper);
                schedules.set(changing, "suspended");
                return begun;
            });

            assertThat(counted(sweep.get())).isEqualTo("scanned=2 matched=2 processed=2 scheduled=1 conflicts=1");
            assertThat(later.exportCount()).isZero();
            assertThat(schedules.get(changing).text("next_run_at")).isEqualTo(DUE);
        } finally {
            pool.shutdown();
        }
    }

    private static void awaitBlocked(AtomicReference<Thread> thread) {
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private ObjectNode sweepOne() {
        return shop.jobs().exportScheduleSweep("{\"limit\":1,\"as_of_utc\":\"" + DUE + "\"}");
    }
}
