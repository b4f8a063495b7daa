package com.g3nretailstack.accounting.examples.benchmarks.rival;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainJackson;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.ObjectMapper;

/** The JDK's own HTTP client and Jackson's databind. */
final class JdkJacksonRival implements Rival {
    private final ObjectMapper jackson = PlainJackson.mapper();
    private final EventRecordRequest sale = jackson.readValue(Bodies.SALE, EventRecordRequest.class);
    private final EventListRequest page = jackson.readValue(Bodies.PAGE, EventListRequest.class);
    // by default each request to plain http would ask for an upgrade to HTTP/2
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Account account;

    JdkJacksonRival(Account account) {
        this.account = account;
    }

    @Override
    public String name() {
        return "jdk+jackson";
    }

    @Override
    public String record() throws IOException {
        return call("/event/record", sale, EventAnswer.class).data.event_id;
    }

    @Override
    public int page() throws IOException {
        return call("/event/list", page, EventListAnswer.class).data.items.size();
    }

    private <T> T call(String path, Object request, Class<T> answer) throws IOException {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(account.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(jackson.writeValueAsBytes(request)));
        account.headers().forEach(post::header);
        HttpResponse<byte[]> response = send(post.build());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return jackson.readValue(response.body(), answer);
    }

    /** Sends again once: with 64 threads this client now and then takes a kept connection on which nothing comes any more. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return once(request);
        } catch (IOException lost) {
            return once(request);
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        // its connections and its thread end when it is collected
    }
}
