package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.faultstorm.history.CommitLog;
import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Weather;
import com.g3nretailstack.accounting.examples.faultstorm.work.Books;
import com.g3nretailstack.accounting.examples.faultstorm.work.Caller;
import com.g3nretailstack.accounting.examples.faultstorm.work.Climate;
import com.g3nretailstack.accounting.examples.faultstorm.work.Manners;
import com.g3nretailstack.accounting.examples.faultstorm.work.World;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * One storm on one thread at a time and on virtual time: the seed decides all of it, and the same seed gives the same storm.
 *
 * <p>The clients are real ones of the SDK, the service is the mock's own, and between them is a wire that nothing travels on in
 * earnest.
 */
public final class Simulation {
    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    // made once: a client of its own looks up the machine's certificates
    private static final OkHttpClient UNUSED = new OkHttpClient();
    private static final String BASE_URL = "http://127.0.0.1/accounting";
    private static final Duration QUIET = Weather.SERVICE_LIMIT.plusSeconds(6);

    private final SplittableRandom random;
    private final Climate climate;
    private final Conductor conductor = new Conductor(START);
    private final ServiceClock serviceClock = new ServiceClock(conductor);
    private final History history = new History();
    private final CommitLog commits = new CommitLog(history);
    private final AccountingService service;
    private final MockOrg org;
    private final SimulatedElements elements;

    private Simulation(long seed, SplittableRandom random, Climate climate) {
        this.random = random;
        this.climate = climate;
        this.service = new AccountingService(ServiceSettings.standard()
                .withClock(serviceClock)
                .withSeed(seed)
                .withResponseValidation(false));
        this.org = MockOrg.of(service, "STORM");
        this.elements = new SimulatedElements(conductor, serviceClock, org);
    }

    /** Runs the storm of a seed, and returns all that happened. */
    public static Evidence run(long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        return new Simulation(seed, random, Climate.draw(random)).run();
    }

    /** Runs the storm of a seed in a climate that is not drawn. */
    static Evidence run(long seed, Climate climate) throws InterruptedException {
        return new Simulation(seed, new SplittableRandom(seed), climate).run();
    }

    private Evidence run() throws InterruptedException {
        org.idempotencyKeys(climate.reliance().needsKeys());
        AccountingClient calm = client(0, 0);
        World world = World.begin(calm, START);
        AccountingClient stormy = client(climate.service(), climate.wire());
        List<Runnable> parts = new ArrayList<>();
        for (int number = 1; number <= climate.callers(); number++) {
            parts.add(new Caller(
                    number,
                    stormy,
                    world,
                    Manners.stormy(climate.reliance().options(QUIET), false),
                    history,
                    conductor,
                    random.split(),
                    climate.deeds()));
        }
        parts.add(new Sweeper(conductor, org, random.split()));
        conductor.play(parts);
        elements.calmDown();
        return new Evidence(history, world, Books.read(calm), Duration.ofMinutes(2));
    }

    private AccountingClient client(double serviceRoughness, double wireRoughness) {
        Weather weather = new Weather(serviceRoughness, Weather.SERVICE_LIMIT, elements);
        Fault.Next handled = request -> Reply.of(handle(request));
        SimulatedWire wire = new SimulatedWire(conductor, weather, wireRoughness, handled, random.split(), history);
        return AccountingClient.builder()
                .baseUrl(BASE_URL)
                .credentials(Credentials.session(elements::session))
                .context(context ->
                        context.orgcode(org.orgcode()).facility("lg-1").channel("WEB"))
                .time(conductor)
                .httpClient(UNUSED)
                .random(random.split())
                .callFactory(http -> request ->
                        new SimulatedCall(request, wire, HttpUrl.get(BASE_URL).encodedPath()))
                .build();
    }

    private ServiceAnswer handle(ServiceRequest request) {
        ServiceAnswer answer = service.handle(request);
        commits.answered(request.path(), request.body(), answer.status(), answer.body());
        return answer;
    }
}
