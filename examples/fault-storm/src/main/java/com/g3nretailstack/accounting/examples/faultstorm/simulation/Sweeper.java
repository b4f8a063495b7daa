package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The operator, who sweeps the schedules now and then. */
final class Sweeper implements Runnable {
    private final Conductor conductor;
    private final MockOrg org;
    private final RandomGenerator random;

    Sweeper(Conductor conductor, MockOrg org, RandomGenerator random) {
        this.conductor = conductor;
        this.org = org;
        this.random = random;
    }

    @Override
    public void run() {
        int sweeps = random.nextInt(6);
        for (int i = 0; i < sweeps; i++) {
            conductor.sleep(Duration.ofMillis(random.nextLong(2_000)));
            org.jobs().exportScheduleSweep();
        }
    }
}
