package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import com.g3nretailstack.accounting.mock.tls.Identity;
import com.g3nretailstack.accounting.mock.tls.SelfMade;
import com.g3nretailstack.accounting.mock.tls.Tls;
import java.io.UncheckedIOException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link MockAccounting}; not thread-safe. */
public final class MockAccountingBuilder {

    String host = "127.0.0.1";
    int port;
    int threads = 128;
    int journalLimit = 10_000;
    MockClock clock = MockClock.system();
    final Set<String> orgs = new LinkedHashSet<>();

    @Nullable Identity identity;

    private List<X509Certificate> clients = List.of();
    private ServiceSettings settings = ServiceSettings.standard();

    MockAccountingBuilder() {}

    /** The address to listen on, {@code 127.0.0.1} by default; {@code 0.0.0.0} lets other machines in. */
    public MockAccountingBuilder host(String address) {
        host = Objects.requireNonNull(address, "host");
        return this;
    }

    /** The port to listen on; 0, the default, takes any free one. */
    public MockAccountingBuilder port(int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("port: " + number + " (expected: 0 to 65535)");
        }
        port = number;
        return this;
    }

    /** How many requests may be in the service at once, 128 by default; an answer held back is not in it. */
    public MockAccountingBuilder threads(int most) {
        if (most < 16) {
            throw new IllegalArgumentException("threads: " + most + " (expected: 16 or more)");
        }
        threads = most;
        return this;
    }

    /**
     * Speaks HTTPS, with a certificate of its own making for localhost, 127.0.0.1 and ::1; plain HTTP is the default.
     *
     * <p>{@link MockAccounting#certificate()} is what a client is to trust. It is new at each start and valid for a year of real
     * time, whatever the mock's clock says. HTTP/1.1 is spoken, under TLS 1.2 or 1.3. A relay stands in front of plain HTTP alone.
     */
    public MockAccountingBuilder https() {
        identity = SelfMade.identity();
        return this;
    }

    /**
     * Speaks HTTPS with a key of yours.
     *
     * @param keys a key store with a private key and its certificates, and no other key
     * @param password of the key
     * @throws IllegalArgumentException if there is no such key, or the password does not open it
     */
    public MockAccountingBuilder https(KeyStore keys, char[] password) {
        identity = Identity.of(Objects.requireNonNull(keys, "keys"), Objects.requireNonNull(password, "password"));
        return this;
    }

    /**
     * Turns away every client that shows no certificate which one of these signed, or which is one of these; with HTTPS only.
     *
     * <p>By default no client is asked for a certificate. The service documents none: this is for a gateway of yours that asks.
     */
    public MockAccountingBuilder clientCertificates(X509Certificate... trusted) {
        clients = List.of(trusted);
        return this;
    }

    /** What the mock takes the time from, system time by default. */
    public MockAccountingBuilder clock(MockClock source) {
        clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /** What ids, secrets and tokens are derived from, 42 by default. */
    public MockAccountingBuilder seed(long number) {
        settings = settings.withSeed(number);
        return this;
    }

    /** The value of {@code X-API-Version}, {@code 2026-03-04} by default. */
    public MockAccountingBuilder apiVersion(String date) {
        settings = settings.withApiVersion(Objects.requireNonNull(date, "apiVersion"));
        return this;
    }

    /** Whether answers are validated against the contract before they are sent, on by default. */
    public MockAccountingBuilder responseValidation(boolean on) {
        settings = settings.withResponseValidation(on);
        return this;
    }

    /** How many requests each org's journal keeps, 10,000 by default. */
    public MockAccountingBuilder journalLimit(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("journalLimit: " + entries + " (expected: 1 or more)");
        }
        journalLimit = entries;
        return this;
    }

    /** An org that exists from the start; may be repeated. Others come to be by {@link MockAccounting#org}. */
    public MockAccountingBuilder org(String orgcode) {
        orgs.add(Objects.requireNonNull(orgcode, "orgcode"));
        return this;
    }

    /**
     * Starts the mock.
     *
     * @throws UncheckedIOException naming host and port, if they cannot be listened on
     * @throws IllegalArgumentException if client certificates are wanted over plain HTTP
     */
    public MockAccounting start() {
        return MockAccounting.start(this);
    }

    @Nullable Tls tls() {
        if (identity == null && !clients.isEmpty()) {
            throw new IllegalArgumentException("clientCertificates: over plain HTTP (expected: https())");
        }
        return identity == null ? null : Tls.of(identity, clients);
    }

    ServiceSettings settings() {
        return settings.withClock(clock);
    }
}
