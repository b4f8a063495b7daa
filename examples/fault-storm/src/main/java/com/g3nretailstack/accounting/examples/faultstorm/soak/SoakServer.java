package com.g3nretailstack.accounting.examples.faultstorm.soak;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commits;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Elements;
import com.g3nretailstack.accounting.examples.faultstorm.weather.StormyService;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Stranger;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Weather;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.wire.WirePlan;
import com.g3nretailstack.accounting.mock.wire.WireRelay;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The mock of a soak in a process of its own, so that what the service remembers does not count as the client's memory.
 *
 * <p>Prints the address of the mock and of the relay before it, and serves until its standard input ends.
 */
public final class SoakServer {
    /** The environment variable that names the key of the organisation. */
    static final String KEY = "SOAK_API_KEY";

    /** The organisation. */
    static final String ORG = "SOAK";

    private static final Duration SERVICE_LIMIT = Duration.ofSeconds(2);
    private static final double SERVICE_FAULTS = 0.05;
    private static final double WIRE_FAULTS = 0.02;

    private SoakServer() {}

    /** Serves; the only argument is the seed. */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        try (MockAccounting mock =
                        MockAccounting.builder().seed(seed).journalLimit(1).start();
                WireRelay relay = mock.relay(WirePlan.seeded(seed, WIRE_FAULTS))) {
            MockOrg org = mock.org(ORG);
            org.admitApiKey(System.getenv(KEY));
            Weather weather = new Weather(SERVICE_FAULTS, SERVICE_LIMIT.dividedBy(2), new Around(org));
            org.faults()
                    .when(RequestMatch.any())
                    .play(new StormyService(weather, seed, SERVICE_LIMIT, Commits.forgotten(), name -> {}));
            System.out.println(mock.baseUrl());
            System.out.println(relay.baseUrl());
            serveUntilInputEnds(org);
        }
    }

    private static void serveUntilInputEnds(MockOrg org) throws IOException {
        while (System.in.read() >= 0) {
            org.jobs().exportScheduleSweep();
        }
    }

    private static final class Around implements Elements {
        private final Stranger stranger;

        Around(MockOrg org) {
            this.stranger = new Stranger(org.orgcode(), org.apiKey());
        }

        @Override
        public void later(Duration delay, Runnable action) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(action);
        }

        @Override
        public Stranger stranger() {
            return stranger;
        }

        @Override
        public void expireSession() {
            // the load comes under a key, which does not end
        }

        @Override
        public void moveClocks(Duration client, Duration service) {
            // a load is measured by clocks
        }
    }
}
