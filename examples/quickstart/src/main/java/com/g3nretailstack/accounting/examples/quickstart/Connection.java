package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service that a run works with, embedded or elsewhere; closing it ends the embedded one. */
final class Connection implements AutoCloseable {
    private static final String OWN_ORG = "DEMO";

    private final AccountingClient client;
    private final String baseUrl;
    private final String org;
    private final @Nullable MockAccounting embedded;

    private Connection(AccountingClient client, String baseUrl, String org, @Nullable MockAccounting embedded) {
        this.client = client;
        this.baseUrl = baseUrl;
        this.org = org;
        this.embedded = embedded;
    }

    /** Connects to where the options say; the credential comes from the environment. */
    static Connection open(Options options, Map<String, String> environment) {
        URI address = options.baseUrl;
        return address == null ? embedded(options) : elsewhere(address, options, environment);
    }

    private static Connection embedded(Options options) {
        MockAccounting mock = MockAccounting.start();
        String org = options.org == null ? OWN_ORG : options.org;
        mock.org(org).reasonCodes(Set.of(options.reasonCode));
        AccountingClient client = client(options, mock.baseUrl(), org)
                .credentials(Credentials.apiKey(mock.org(org).apiKey()))
                .build();
        return new Connection(client, mock.baseUrl(), org, mock);
    }

    private static Connection elsewhere(URI address, Options options, Map<String, String> environment) {
        String org = options.org;
        if (org == null || org.isBlank()) {
            throw new StopException(ExitCode.USAGE, "--org or G3N_ORGCODE must name the organisation");
        }
        AccountingClient client = client(options, address.toString(), org)
                .credentials(credentials(environment))
                .rateLimit(!Loopback.is(address))
                .build();
        return new Connection(client, bare(address), org, null);
    }

    /** The address as a checkpoint knows it: a slash at its end makes no difference. */
    private static String bare(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    // tag::client[]
    private static AccountingClientBuilder client(Options options, String baseUrl, String org) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .orgcode(org)
                .context(context -> context.facility(options.facility)
                        .channel(options.channel)
                        .actor(options.actor));
    }
    // end::client[]

    private static Credentials credentials(Map<String, String> environment) {
        String apiKey = environment.getOrDefault("G3N_API_KEY", "");
        String session = environment.getOrDefault("G3N_SESSION_GUID", "");
        if (apiKey.isEmpty() == session.isEmpty()) {
            throw new StopException(
                    ExitCode.USAGE, "the environment must hold one credential: G3N_API_KEY or G3N_SESSION_GUID");
        }
        return apiKey.isEmpty() ? Credentials.session(session) : Credentials.apiKey(apiKey);
    }

    /** Returns the client, with its context set. */
    AccountingClient client() {
        return client;
    }

    /** Returns the service's address. */
    String baseUrl() {
        return baseUrl;
    }

    /** Returns the organisation's code. */
    String org() {
        return org;
    }

    /** Returns whether the service ends with this run. */
    boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
