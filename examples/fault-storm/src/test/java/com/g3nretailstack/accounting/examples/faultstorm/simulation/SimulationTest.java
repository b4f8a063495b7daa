package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Promises;
import com.g3nretailstack.accounting.examples.faultstorm.work.Climate;
import com.g3nretailstack.accounting.examples.faultstorm.work.Reliance;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final long FIRST = 70_000;

    @Test
    void keepsEveryPromise() throws Exception {
        for (long seed = FIRST; seed < FIRST + 150; seed++) {
            Evidence evidence = Simulation.run(seed);

            assertThat(Promises.check(evidence))
                    .as("seed %d: %s", seed, evidence.history().lines())
                    .isEmpty();
        }
    }

    @Test
    void replaysASeedToTheLetter() throws Exception {
        for (long seed = FIRST; seed < FIRST + 20; seed++) {
            assertThat(Simulation.run(seed).history().lines())
                    .as("seed %d", seed)
                    .isEqualTo(Simulation.run(seed).history().lines());
        }
    }

    @Test
    void anotherSeedIsAnotherStorm() throws Exception {
        assertThat(Simulation.run(FIRST).history().lines())
                .isNotEqualTo(Simulation.run(FIRST + 1).history().lines());
    }

    @Test
    void leavesNothingUnknownInCalmWeather() throws Exception {
        Map<Told, Integer> told = told(new Climate(4, 6, 0, 0, Reliance.LOOK_UP), 20);

        assertThat(told).doesNotContainKey(Told.UNKNOWN);
        assertThat(told.get(Told.DONE)).isGreaterThan(300);
    }

    /** An SDK that called everything unknown would break no promise, and be of no use. */
    @Test
    void tellsMostOfWhatAStormDoes() throws Exception {
        Map<Told, Integer> told = told(new Climate(4, 5, 0.25, 0.05, Reliance.LOOK_UP), 60);

        int all = told.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(told.get(Told.UNKNOWN)).isBetween(1, all / 10);
    }

    @Test
    void resendingAndTrustedKeysLeaveLessUnknown() throws Exception {
        int looked = unknownOf(Reliance.LOOK_UP);
        int resent = unknownOf(Reliance.RESEND);
        int keyed = unknownOf(Reliance.IDEMPOTENCY_KEY);

        assertThat(resent).isLessThan(looked);
        assertThat(keyed).isLessThan(looked);
    }

    @Test
    void playsEveryFault() throws Exception {
        Map<String, Integer> played = new TreeMap<>();
        for (long seed = FIRST; seed < FIRST + 60; seed++) {
            Simulation.run(seed).history().faults().forEach((name, times) -> played.merge(name, times, Integer::sum));
        }

        assertThat(played.keySet())
                .contains(
                        "commit-then-drop",
                        "commit-late",
                        "fail-before-commit",
                        "connection-refused",
                        "reset-in-body",
                        "truncated",
                        "half-json",
                        "firewall",
                        "bad-gateway",
                        "commit-then-bad-gateway",
                        "status-429",
                        "status-500",
                        "commit-then-503",
                        "latency",
                        "revision-race",
                        "clock-jump",
                        "session-expired");
    }

    private static int unknownOf(Reliance reliance) throws InterruptedException {
        return told(new Climate(4, 5, 0.5, 0.1, reliance), 30).getOrDefault(Told.UNKNOWN, 0);
    }

    private static Map<Told, Integer> told(Climate climate, int runs) throws InterruptedException {
        Map<Told, Integer> told = new TreeMap<>();
        for (long seed = FIRST; seed < FIRST + runs; seed++) {
            Evidence evidence = Simulation.run(seed, climate);
            assertThat(Promises.check(evidence)).as("seed %d", seed).isEmpty();
            evidence.history().operations().forEach(each -> told.merge(each.told(), 1, Integer::sum));
        }
        return told;
    }
}
