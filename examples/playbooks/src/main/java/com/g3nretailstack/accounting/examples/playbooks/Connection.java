package com.g3nretailstack.accounting.examples.playbooks;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestContext;
import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Place;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage.Places;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockClock;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.model.LocationType;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service that a run works with, embedded or elsewhere; closing it ends the embedded one. */
final class Connection implements AutoCloseable {
    private static final String OWN_ORG = "DEMO";
    private static final String OWN_RUN = "demo";
    private static final Instant OWN_TIME = Instant.parse("2026-05-04T09:00:00Z");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final AccountingClient client;
    private final Stage stage;
    private final @Nullable MockAccounting embedded;

    private Connection(AccountingClient client, Stage stage, @Nullable MockAccounting embedded) {
        this.client = client;
        this.stage = stage;
        this.embedded = embedded;
    }

    /** Connects to where the options say; the credential comes from the environment. */
    static Connection open(Options options, Map<String, String> environment) {
        URI address = options.baseUrl;
        return address == null ? embedded(options) : elsewhere(address, options, environment);
    }

    /** The embedded service's clock stands still, so that two runs tell the same story. */
    private static Connection embedded(Options options) {
        places(options);
        return on(MockAccounting.builder().clock(MockClock.fixed(OWN_TIME)).start(), options);
    }

    /** Connects to a service in this process, which ends with the connection. */
    static Connection on(MockAccounting mock, Options options) {
        MockOrg org = mock.org(orElse(options.org, OWN_ORG));
        org.reasonCodes(Reasons.ALL);
        AccountingClient client = client(mock.baseUrl(), org.orgcode())
                .credentials(Credentials.apiKey(org.apiKey()))
                .build();
        Backstage backstage = new Backstage(mock, org);
        String run = orElse(options.run, OWN_RUN);
        return new Connection(client, new Stage(client, places(options), run, TimeSource.system(), backstage), mock);
    }

    private static Connection elsewhere(URI address, Options options, Map<String, String> environment) {
        String org = options.org;
        if (org == null || org.isBlank()) {
            throw new UsageException("--org or G3N_ORGCODE must name the organisation");
        }
        AccountingClient client = client(address.toString(), org)
                .credentials(credentials(environment))
                .rateLimit(!THIS_MACHINE.contains(address.getHost()))
                .build();
        TimeSource time = TimeSource.system();
        String run = orElse(options.run, RUN.format(time.now()));
        return new Connection(client, new Stage(client, places(options), run, time, null), null);
    }

    private static AccountingClientBuilder client(String baseUrl, String org) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .orgcode(org)
                .context(context -> context.actor("service:playbooks"));
    }

    private static Places places(Options options) {
        return new Places(
                place(options.webFacility, options.webChannel, LocationType.VIRTUAL),
                place(options.storeFacility, options.storeChannel, LocationType.PHYSICAL));
    }

    /** What cannot stand in a header is refused before anything is started. */
    private static Place place(String facility, String channel, LocationType type) {
        RequestContext.builder().facility(facility).channel(channel).build();
        return new Place(facility, channel, type);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static Credentials credentials(Map<String, String> environment) {
        String apiKey = environment.getOrDefault("G3N_API_KEY", "");
        String session = environment.getOrDefault("G3N_SESSION_GUID", "");
        if (apiKey.isEmpty() == session.isEmpty()) {
            throw new UsageException("the environment must hold one credential: G3N_API_KEY or G3N_SESSION_GUID");
        }
        return apiKey.isEmpty() ? Credentials.session(session) : Credentials.apiKey(apiKey);
    }

    /** Returns where programs are played. */
    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
