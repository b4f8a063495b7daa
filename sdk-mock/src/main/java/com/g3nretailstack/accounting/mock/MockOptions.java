package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.tls.Identity;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of the runnable mock says.
 *
 * @param help whether nothing but the usage is wanted
 * @param host the address to listen on
 * @param port the port, 0 for any free one
 * @param seed what ids and keys are derived from
 * @param orgs the orgs that exist from the start, in order
 * @param reasonCodes what those orgs know beside the codes that every org begins with
 * @param keystore where the key for HTTPS is; null for plain HTTP
 */
record MockOptions(
        boolean help,
        String host,
        int port,
        long seed,
        Set<String> orgs,
        Set<String> reasonCodes,
        @Nullable Path keystore) {

    static final String USAGE = """
            usage: java -jar accounting-mock.jar [options]

              --port N            listen on this port; 0, the default, takes any free one
              --host H            listen on this address; the default, 127.0.0.1, lets no other machine in
              --org CODE          an org that exists from the start, may be repeated; the default is DEMO
              --reason-code CODE  a reason code that these orgs know beside those of the documents, may be repeated
              --keystore FILE     speak HTTPS with the private key in this key store, PKCS12 or JKS; its password
                                  is taken from G3N_MOCK_KEYSTORE_PASSWORD in the environment
              --seed N            what ids and keys are derived from; the default is 42
              --help              print this and end

            Prints "base-url URL", one line "org CODE api-key KEY" per org, and "ready"; serves until it gets
            SIGTERM or SIGINT, then prints "stopped". With G3N_MOCK_API_KEY in the environment the first org's
            key is that one. Ends with 2 for a wrong option or key store, with 1 when it cannot listen.
            """;

    private static final String DEFAULT_ORG = "DEMO";

    /** Reads the command line; an unknown option, a missing or an unreadable value is refused by name. */
    static MockOptions parse(String... arguments) {
        boolean help = false;
        String host = "127.0.0.1";
        int port = 0;
        long seed = 42;
        Set<String> orgs = new LinkedHashSet<>();
        Set<String> reasonCodes = new LinkedHashSet<>();
        Path keystore = null;
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--host" -> host = value(option, rest);
                case "--port" -> port = (int) number(option, value(option, rest), 0, 65_535);
                case "--seed" -> seed = number(option, value(option, rest), Long.MIN_VALUE, Long.MAX_VALUE);
                case "--org" -> orgs.add(value(option, rest));
                case "--reason-code" -> reasonCodes.add(value(option, rest));
                case "--keystore" -> keystore = Path.of(value(option, rest));
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }
        Set<String> made = orgs.isEmpty() ? Set.of(DEFAULT_ORG) : orgs;
        return new MockOptions(help, host, port, seed, made, reasonCodes, keystore);
    }

    /**
     * A mock of these options.
     *
     * @throws IllegalArgumentException naming the key store, if it cannot be used
     */
    MockAccountingBuilder toBuilder(String keystorePassword) {
        MockAccountingBuilder builder =
                MockAccounting.builder().host(host).port(port).seed(seed);
        if (keystore != null) {
            builder.identity = Identity.read(keystore, keystorePassword.toCharArray());
        }
        orgs.forEach(builder::org);
        return builder;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    private static long number(String option, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new IllegalArgumentException(
                option + " " + value + " (expected: a number from " + least + " to " + most + ")");
    }
}
