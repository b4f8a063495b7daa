package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends what no client of ours would, with one credential.
 *
 * @param baseUrl where the service is
 * @param header the credential's header
 * @param credential the credential
 * @param orgcode what goes into {@code x-orgcode}, null for nothing
 */
record RawCaller(
        String baseUrl,
        String header,
        String credential,
        @Nullable String orgcode) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * An answer, byte for byte but for the header {@code date}.
     *
     * @param status the HTTP status
     * @param headers the other headers
     * @param body the body
     */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        /** The same without the id of the request, which is never the same. */
        Answer withoutRequestId() {
            return new Answer(status, headers, body.replaceFirst("\"request_id\":\"[^\"]+\"", "\"request_id\":\"\""));
        }

        /** The same with other words in the body. */
        Answer saying(String word, String instead) {
            return new Answer(status, headers, body.replace(word, instead));
        }
    }

    RawCaller at(@Nullable String other) {
        return new RawCaller(baseUrl, header, credential, other);
    }

    Answer send(String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header(header, credential)
                .header("x-logical-guid", "lg-042")
                .header("x-channel-code", "WEB")
                .header("content-type", "application/json");
        if (orgcode != null) {
            request.header("x-orgcode", orgcode);
        }
        String text = method.equals("GET") ? "" : body.toString();
        return send(request.method(method, BodyPublishers.ofString(text)).build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.remove("date");
            return new Answer(response.statusCode(), headers, new String(response.body(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
