package com.g3nretailstack.accounting.mock;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The mock as a program of its own, {@code java -jar accounting-mock.jar}.
 *
 * <p>It prints its address and, per org, an API key on standard output, then {@code ready}, and serves until it is told to end. On
 * SIGTERM or SIGINT it stops, prints {@code stopped} and ends with the status that the JVM gives to a signal, 143 or 130. A wrong
 * option ends it with 2, an address that cannot be listened on with 1.
 */
public final class MockMain {

    private static final int CANNOT_LISTEN = 1;
    private static final int WRONG_OPTION = 2;

    private MockMain() {}

    /** Starts the mock; {@code --help} lists the options. */
    public static void main(String[] arguments) {
        int status = run(arguments, System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Zero when it serves, or when nothing but help was asked for. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        MockOptions options;
        MockAccountingBuilder builder;
        try {
            options = MockOptions.parse(arguments);
            builder = options.toBuilder(environment.getOrDefault("G3N_MOCK_KEYSTORE_PASSWORD", ""));
        } catch (IllegalArgumentException wrong) {
            err.println("accounting-mock: " + wrong.getMessage());
            err.print(MockOptions.USAGE);
            return WRONG_OPTION;
        }
        if (options.help()) {
            out.print(MockOptions.USAGE);
            return 0;
        }
        return serve(builder, options, environment.getOrDefault("G3N_MOCK_API_KEY", ""), out, err);
    }

    private static int serve(
            MockAccountingBuilder builder, MockOptions options, String givenKey, PrintStream out, PrintStream err) {
        try {
            MockAccounting mock = builder.start();
            options.orgs().forEach(code -> mock.org(code).addReasonCodes(options.reasonCodes()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(mock, out), "accounting-mock-stop"));
            announce(mock, options, givenKey, out);
            return 0;
        } catch (UncheckedIOException refused) {
            err.println("accounting-mock: " + refused.getMessage());
            return CANNOT_LISTEN;
        }
    }

    private static void announce(MockAccounting mock, MockOptions options, String givenKey, PrintStream out) {
        out.println("base-url " + mock.baseUrl());
        String ownKey = givenKey;
        for (String orgcode : options.orgs()) {
            out.println("org " + mock.org(orgcode).orgcode() + " api-key " + key(mock.org(orgcode), ownKey));
            ownKey = "";
        }
        out.println("ready");
        out.flush();
    }

    /** A key that its user brought along is not shown again. */
    private static String key(MockOrg org, String given) {
        if (given.isEmpty()) {
            return org.apiKey();
        }
        org.admitApiKey(given);
        return "as given";
    }

    private static void stop(MockAccounting mock, PrintStream out) {
        mock.close();
        out.println("stopped");
        out.flush();
    }
}
