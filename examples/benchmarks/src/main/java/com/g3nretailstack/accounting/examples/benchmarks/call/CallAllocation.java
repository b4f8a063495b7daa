package com.g3nretailstack.accounting.examples.benchmarks.call;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals;
import com.g3nretailstack.accounting.examples.benchmarks.wire.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a call through the facade allocates, and nothing else: exact, and over in some seconds. */
public final class CallAllocation {
    private static final int WARMING = 40;
    private static final int ROUNDS = 5;

    private CallAllocation() {}

    /** Kilobytes (1,000 bytes) a call that the facade allocates beyond raw OkHttp, measured now. */
    public static double ofFacadeOverRaw() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start();
                Rivals rivals = Rivals.calling(new Account(server.baseUrl(), "g3n-mock-" + UUID.randomUUID()));
                Crew crew = new Crew(1)) {
            Bursts bursts = new Bursts();
            for (Trial trial : trials(rivals)) {
                for (int burst = 0; burst < WARMING; burst++) {
                    trial.burst(crew);
                }
                for (int round = 0; round < ROUNDS; round++) {
                    bursts.add(trial, trial.burst(crew));
                }
            }
            return bursts.more(Load.RECORD, Quantity.ALLOCATION, CallArea.FACADE, Rivals.FLOOR)
                    .median();
        }
    }

    private static List<Trial> trials(Rivals rivals) {
        List<Trial> trials = new ArrayList<>();
        for (Rival rival : rivals.all()) {
            if (rival.name().equals(CallArea.FACADE) || rival.name().equals(Rivals.FLOOR)) {
                trials.add(new Trial(Load.RECORD, rival));
            }
        }
        return trials;
    }
}
