package com.g3nretailstack.accounting.examples.benchmarks.call;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import java.io.IOException;

/** One rival under one load. */
record Trial(Load load, Rival rival) {
    Burst burst(Crew crew) throws IOException, InterruptedException {
        return crew.burst(load, rival);
    }
}
