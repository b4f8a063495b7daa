package com.g3nretailstack.accounting.examples.benchmarks.wire;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.mock.MockAccounting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a mock over HTTP, to learn what a real answer looks like. */
public final class Asking {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Account account;

    /** Asks as the organisation of the benchmarks. */
    public Asking(MockAccounting mock) {
        this.account = new Account(mock.baseUrl(), mock.org(Account.ORGCODE).apiKey());
    }

    /** The body of the answer, which must be 200. */
    public String answer(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(account.baseUrl() + path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body));
        account.headers().forEach(request::header);
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + ": status " + response.statusCode());
        }
        return response.body();
    }
}
