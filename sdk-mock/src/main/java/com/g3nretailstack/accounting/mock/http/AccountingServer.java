package com.g3nretailstack.accounting.mock.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.journal.Journals;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.g3nretailstack.accounting.mock.tls.Tls;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mock's HTTP server: WireMock with one stub that catches everything and asks the service; thread-safe.
 *
 * <p>WireMock's journal, templates and administration are off. Delays and held connections occupy no container thread.
 */
public final class AccountingServer implements AutoCloseable {

    /** The path under which the service lives. */
    public static final String BASE_PATH = "/accounting";

    private final WireMockServer server;
    private final String scheme;
    private final String host;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private AccountingServer(WireMockServer server, String scheme, String host) {
        this.server = server;
        this.scheme = scheme;
        this.host = host;
        this.port = server.port();
    }

    /** Starts to listen for plain HTTP. */
    public static AccountingServer start(
            String host,
            int port,
            int threads,
            Function<ServiceRequest, ServiceAnswer> service,
            Faults faults,
            Journals journals) {
        return start(host, port, threads, service, faults, journals, null);
    }

    /**
     * Starts to listen.
     *
     * @param port the port, or 0 for any free one
     * @param threads how many requests may be in the service at once
     * @param tls what HTTPS is spoken with; null for plain HTTP
     * @throws UncheckedIOException naming host and port, if they cannot be listened on
     */
    public static AccountingServer start(
            String host,
            int port,
            int threads,
            Function<ServiceRequest, ServiceAnswer> service,
            Faults faults,
            Journals journals,
            @Nullable Tls tls) {
        Replies replies = new Replies(BASE_PATH, new FaultingService(service, faults, journals));
        WireMockServer server = new WireMockServer(WireMockOptions.of(host, port, threads, replies, tls));
        try {
            server.start();
        } catch (FatalStartupException refused) {
            throw new UncheckedIOException(
                    "cannot listen on " + host + ":" + port + ": " + reason(refused), new IOException(refused));
        }
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        return new AccountingServer(server, tls == null ? "http" : "https", host);
    }

    /** The port that is listened on. */
    public int port() {
        return port;
    }

    /** The address of the service, such as {@code http://127.0.0.1:4711/accounting}. */
    public String baseUrl() {
        return scheme + "://" + reachable() + ":" + port + BASE_PATH;
    }

    /** Stops listening and ends every connection; again is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
        }
    }

    /** A wildcard is no address to call. */
    private String reachable() {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static String reason(Throwable refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
