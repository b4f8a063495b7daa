package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.http.AccountingServer;
import com.g3nretailstack.accounting.mock.journal.Journals;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/** The mock's HTTP side over a counting service, with a client to talk to it. */
public final class LoopbackServer implements AutoCloseable {

    public final CountingService service = new CountingService();
    public final Faults faults = Faults.none();
    public final Journals journals;
    public final AccountingServer server;
    private final HttpClient client = HttpClient.newBuilder().build();

    public LoopbackServer() {
        this(10_000);
    }

    public LoopbackServer(int journalLimit) {
        journals = new Journals(Clock.systemUTC(), journalLimit);
        server = AccountingServer.start("127.0.0.1", 0, 16, service, faults, journals);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .timeout(Duration.ofMinutes(1))
                .header("content-type", "application/json")
                .header("x-orgcode", "ACME");
    }

    public HttpRequest record() {
        return request("/event/record")
                .POST(BodyPublishers.ofString("{\"type\":\"sale\"}"))
                .build();
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    public HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
