package com.g3nretailstack.accounting.examples.faultstorm.socket;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.faultstorm.history.CommitLog;
import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;
import com.g3nretailstack.accounting.examples.faultstorm.weather.StormyService;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Weather;
import com.g3nretailstack.accounting.examples.faultstorm.work.Books;
import com.g3nretailstack.accounting.examples.faultstorm.work.Caller;
import com.g3nretailstack.accounting.examples.faultstorm.work.Climate;
import com.g3nretailstack.accounting.examples.faultstorm.work.Manners;
import com.g3nretailstack.accounting.examples.faultstorm.work.World;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.wire.WireExchange;
import com.g3nretailstack.accounting.mock.wire.WirePlan;
import com.g3nretailstack.accounting.mock.wire.WireRelay;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One storm on real threads, the real mock and a real wire that a relay breaks at chosen bytes.
 *
 * <p>The seed decides what the callers do, which faults their requests meet, and where the wire breaks. The order of threads is the
 * machine's, so the history is kept and checked, and the same seed may end in another one. Time-outs, waits and the service's limit
 * are a hundredth of the real ones and less, in the same proportions.
 */
public final class SocketStorm {
    private static final Duration SERVICE_LIMIT = Duration.ofMillis(150);
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration ATTEMPT = Duration.ofMillis(400);
    private static final Duration CALL = Duration.ofSeconds(4);
    // a bound for hanging calls: how long a busy machine takes is not the SDK's to promise
    private static final Duration HUNG = Duration.ofMinutes(1);

    private final long seed;
    private final SplittableRandom random;
    private final Climate climate;
    private final History history = new History();
    private final ShiftedTime time = new ShiftedTime();

    private SocketStorm(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.climate = Climate.draw(random);
    }

    /** Runs the storm of a seed, and returns all that happened. */
    public static Evidence run(long seed) throws InterruptedException {
        return new SocketStorm(seed).run();
    }

    private Evidence run() throws InterruptedException {
        try (MockAccounting mock = MockAccounting.builder().seed(seed).start()) {
            MockOrg org = mock.org("STORM");
            org.idempotencyKeys(climate.reliance().needsKeys());
            try (SocketElements elements = new SocketElements(mock, org, time);
                    AccountingClient calm = client(mock.baseUrl(), elements).build()) {
                org.faults().when(RequestMatch.any()).play(service(elements));
                World world = World.begin(calm, Instant.now());
                storm(mock, org, elements, world);
                elements.calmDown();
                return new Evidence(history, world, Books.read(calm), HUNG);
            }
        }
    }

    private StormyService service(SocketElements elements) {
        Weather weather = new Weather(climate.service(), SERVICE_LIMIT.dividedBy(2), elements);
        return new StormyService(weather, seed, SERVICE_LIMIT, new CommitLog(history), history::fault);
    }

    private void storm(MockAccounting mock, MockOrg org, SocketElements elements, World world)
            throws InterruptedException {
        try (WireRelay relay = mock.relay(WirePlan.seeded(seed, climate.wire()));
                AccountingClient stormy = client(relay.baseUrl(), elements)
                        .retryPolicy(brisk())
                        .attemptTimeout(ATTEMPT)
                        .callTimeout(CALL)
                        .callFactory(StormyService::dated)
                        .build()) {
            Threads.runAll(parts(stormy, org, world), HUNG);
            awaitTheLastAnswer(relay);
            relay.exchanges().forEach(this::note);
        }
    }

    private List<Runnable> parts(AccountingClient stormy, MockOrg org, World world) {
        Manners manners = Manners.stormy(climate.reliance().options(QUIET), random.nextBoolean());
        List<Runnable> parts = new ArrayList<>();
        for (int number = 1; number <= climate.callers(); number++) {
            parts.add(new Caller(number, stormy, world, manners, history, time, random.split(), climate.deeds()));
        }
        int sweeps = random.nextInt(6);
        parts.add(() -> {
            for (int i = 0; i < sweeps; i++) {
                org.jobs().exportScheduleSweep();
            }
        });
        return parts;
    }

    /** What a client gave up may still be on its way through the relay to the service. */
    private static void awaitTheLastAnswer(WireRelay relay) throws InterruptedException {
        while (relay.exchanges().stream().anyMatch(each -> each.ending() == WireExchange.Ending.PLAYING)) {
            Thread.sleep(5);
        }
    }

    private void note(WireExchange exchange) {
        history.exchange(exchange.toString());
        if (!exchange.fault().equals("none")) {
            history.fault("wire-" + exchange.fault().split("@", 2)[0]);
        }
    }

    private AccountingClientBuilder client(String baseUrl, SocketElements elements) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .credentials(Credentials.session(elements::session))
                .context(context -> context.orgcode("STORM").facility("lg-1").channel("WEB"))
                .time(time);
    }

    private static RetryPolicy brisk() {
        return RetryPolicy.builder()
                .baseDelay(Duration.ofMillis(2))
                .maxDelay(Duration.ofMillis(30))
                .maxRetryAfter(Duration.ofMillis(50))
                .build();
    }
}
