package com.g3nretailstack.accounting.examples.benchmarks.call;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import java.io.IOException;

/** One rival under one load. */
record Trial(Load load, Rival rival) {
    // two medians that differ by less stand still, on a machine that has other things to do
    private static final double STILL = 0.03;
    private static final int LEAST_WARMING = 20;

    Burst burst(Crew crew) throws IOException, InterruptedException {
        return crew.burst(load, rival);
    }

    /**
     * Calls until the median of two bursts that follow each other stands still, or that many bursts are over. More threads run the
     * same code: a burst of theirs only has to make its connections.
     */
    void warmUp(Crew crew, int most) throws IOException, InterruptedException {
        if (load.threads() > 1) {
            burst(crew);
            return;
        }
        double before = 0;
        for (int done = 1; done <= most; done++) {
            double median = Quantity.P50.of(burst(crew));
            if (done > LEAST_WARMING && Math.abs(median - before) < STILL * before) {
                return;
            }
            before = median;
        }
    }
}
