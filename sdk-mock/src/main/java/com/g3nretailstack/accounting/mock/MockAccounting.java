package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.http.AccountingServer;
import com.g3nretailstack.accounting.mock.journal.Journal;
import com.g3nretailstack.accounting.mock.journal.Journals;
import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.tls.Identity;
import com.g3nretailstack.accounting.mock.wire.WirePlan;
import com.g3nretailstack.accounting.mock.wire.WireRelay;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounting service in memory, behind HTTP on a port of this machine; thread-safe, many in one JVM.
 *
 * <pre>{@code
 * try (MockAccounting mock = MockAccounting.start()) {
 *     MockOrg acme = mock.org("ACME");
 *     AccountingClient client = AccountingClient.builder()
 *             .baseUrl(mock.baseUrl()).orgcode("ACME").credentials(Credentials.apiKey(acme.apiKey())).build();
 *     …
 *     mock.journal("ACME").verify("/event/record", 1);
 * }
 * }</pre>
 *
 * <p>It listens on loopback unless told otherwise, and keeps the JVM alive until it is closed.
 */
public final class MockAccounting implements AutoCloseable {

    private final MockClock clock;
    private final AccountingService service;
    private final Faults faults = Faults.none();
    private final Journals journals;
    private final AccountingServer server;
    private final @Nullable Identity identity;
    private final Map<String, MockOrg> orgs = new ConcurrentHashMap<>();

    private MockAccounting(MockAccountingBuilder builder) {
        this.clock = builder.clock;
        this.service = new AccountingService(builder.settings());
        this.journals = new Journals(clock, builder.journalLimit);
        builder.orgs.forEach(this::org);
        this.identity = builder.identity;
        this.server = AccountingServer.start(
                builder.host, builder.port, builder.threads, service::handle, faults, journals, builder.tls());
    }

    /** Starts a mock with the defaults: any free port of loopback, system time, a fixed seed. */
    public static MockAccounting start() {
        return builder().start();
    }

    /** Begins a mock of other settings. */
    public static MockAccountingBuilder builder() {
        return new MockAccountingBuilder();
    }

    static MockAccounting start(MockAccountingBuilder builder) {
        return new MockAccounting(builder);
    }

    /** The address to give to a client, such as {@code http://127.0.0.1:4711/accounting}; https where the builder said so. */
    public String baseUrl() {
        return server.baseUrl();
    }

    /**
     * The certificate that clients see under HTTPS; what a client is to trust where the mock made it itself.
     *
     * @throws IllegalStateException under plain HTTP
     */
    public X509Certificate certificate() {
        if (identity == null) {
            throw new IllegalStateException("no certificate over plain HTTP (start it with https())");
        }
        return identity.certificate();
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** The org of that code (trimmed, upper case), made on first use; always the same object. */
    public MockOrg org(String orgcode) {
        return orgs.computeIfAbsent(orgcode.trim().toUpperCase(Locale.ROOT), this::newOrg);
    }

    /** The operator's jobs, run on all orgs when a test says so. */
    public MockJobs jobs() {
        return MockJobs.of(service);
    }

    /** The clock that everything in the mock follows. */
    public MockClock clock() {
        return clock;
    }

    /** The rules by which faults are played, whatever the org; those of one org: {@link MockOrg#faults()}. */
    public Faults faults() {
        return faults;
    }

    /** A relay in front of this mock, which breaks the wire by plan; to be closed by the caller, on its own. */
    public WireRelay relay(WirePlan plan) {
        return WireRelay.before(baseUrl(), plan);
    }

    /** What was asked in the name of an org, and answered; cleared when the org is reset. */
    public Journal journal(String orgcode) {
        return journals.of(orgcode);
    }

    /** What was asked without naming an org, and answered. */
    public Journal journalWithoutOrg() {
        return journals.withoutOrg();
    }

    /** Stops listening and ends every connection; again is harmless. */
    @Override
    public void close() {
        server.close();
    }

    private MockOrg newOrg(String orgcode) {
        return MockOrg.of(service, orgcode, journals.of(orgcode), faults.forOrg(orgcode));
    }
}
