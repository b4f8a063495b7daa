package com.g3nretailstack.accounting.examples.benchmarks.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.mock.MockAccounting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** What the mock of the service answers, taken once: true to the contract to the last byte. */
final class RealAnswers {
    private static final String RECORD = "/event/record";
    private static final String LIST = "/event/list";
    // one more than a page, so that there is a next one
    private static final int EVENTS = 257;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Account account;

    private RealAnswers(Account account) {
        this.account = account;
    }

    /** One answer to a record, and one page of 256 events, each with its head, under their paths. */
    static Map<String, byte[]> taken() throws IOException, InterruptedException {
        try (MockAccounting mock = MockAccounting.start()) {
            Account account =
                    new Account(mock.baseUrl(), mock.org(Account.ORGCODE).apiKey());
            RealAnswers answers = new RealAnswers(account);
            HttpResponse<byte[]> recorded = answers.ask(RECORD, Bodies.SALE);
            for (int event = 1; event < EVENTS; event++) {
                recorded = answers.ask(RECORD, Bodies.SALE);
            }
            HttpResponse<byte[]> listed = answers.ask(LIST, Bodies.PAGE);
            String below = URI.create(mock.baseUrl()).getPath();
            return Map.of(below + RECORD, whole(recorded), below + LIST, whole(listed));
        }
    }

    private HttpResponse<byte[]> ask(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(account.baseUrl() + path)).POST(BodyPublishers.ofString(body));
        account.headers().forEach(request::header);
        HttpResponse<byte[]> response =
                http.send(request.header("content-type", "application/json").build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + ": status " + response.statusCode());
        }
        return response;
    }

    private static byte[] whole(HttpResponse<byte[]> response) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(response.body());
        return bytes.toByteArray();
    }
}
