package com.g3nretailstack.accounting.mock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of the mock, with an org's key. */
public final class MockCaller {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockAccounting mock;
    private final MockOrg org;
    private final HttpClient client = HttpClient.newHttpClient();

    public MockCaller(MockAccounting mock, MockOrg org) {
        this.mock = mock;
        this.org = org;
    }

    public HttpResponse<String> record(String sourceRef) throws IOException, InterruptedException {
        return post("/event/record", """
                {"type":"sale","amount":1.50,"currency":"GBP","occurred_at":"2026-03-01T10:00:00Z","source_refs":["%s"]}""".formatted(sourceRef));
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.baseUrl() + path))
                .header("content-type", "application/json")
                .header("x-orgcode", org.orgcode())
                .header("x-logical-guid", "lg-1")
                .header("x-channel-code", "WEB")
                .header("x-api-key", org.apiKey())
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    public HttpResponse<String> stat() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/stat"))
                .header("x-session-guid", org.session())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** For callbacks: what fails fails unchecked. */
    public void unchecked(String path, String body) {
        try {
            data(post(path, body));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The id of a new batch of one event, ready to be sent. */
    public String readyBatch(String code) throws IOException, InterruptedException {
        JsonNode event = data(record("source-1"));
        JsonNode export = data(post("/export/create", "{\"code\":\"x-1\",\"export_kind\":\"financial_events\"}"));
        mock.clock().advance(Duration.ofMinutes(1));
        String line = event.path("event_id").asString() + "\tsale\t1.5\tGBP\tsource-1\n";
        String body = """
                {"export_id":"%s","code":"%s","evidence":{"manifest_refs":["m-1"],"event_count":1,"checksum":"%s"}}""".formatted(export.path("export_id").asString(), code, sha256(line));
        return data(post("/export/batch/create", body)).path("batch_id").asString();
    }

    /** The body that marks a batch as sent. */
    public String sent(String batchId, int revision) {
        return "{\"batch_id\":\"%s\",\"status\":\"sent\",\"expected_revision\":%d}".formatted(batchId, revision);
    }

    private static JsonNode data(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("data");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
