package com.g3nretailstack.accounting.examples.benchmarks.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of one long list as a program: pages of 256 events as the mock wrote them, each after 20 ms, each with a token of its
 * own; prints its address and serves until its standard input ends.
 */
final class SlowPages {
    private static final int THINKING_MILLIS = 20;
    private static final int EVENTS = 257;
    private static final Pattern PLACE = Pattern.compile("\"at\":(\\d+)");

    private final String before;
    private final String after;
    private final int pages;

    private SlowPages(String page, int pages) {
        Matcher place = PLACE.matcher(page);
        if (!place.find()) {
            throw new IllegalStateException("a page without a token");
        }
        this.before = page.substring(0, place.start(1));
        this.after = page.substring(place.end(1));
        this.pages = pages;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SlowPages list = new SlowPages(realPage(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/accounting/event/list", list::answer);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/accounting");
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher place = PLACE.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        int page = place.find() ? Integer.parseInt(place.group(1)) : 0;
        think();
        byte[] body = body(page + 1).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** The last page has no token. */
    private String body(int next) {
        return next < pages
                ? before + next + after
                : (before + next + after).replaceFirst("\"next_token\":\\{[^}]*}", "\"next_token\":null");
    }

    private static void think() {
        try {
            Thread.sleep(THINKING_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String realPage() throws IOException, InterruptedException {
        try (MockAccounting mock = MockAccounting.start()) {
            Account account =
                    new Account(mock.baseUrl(), mock.org(Account.ORGCODE).apiKey());
            HttpClient http = HttpClient.newHttpClient();
            for (int event = 0; event < EVENTS; event++) {
                ask(http, account, "/event/record", Bodies.SALE);
            }
            return ask(http, account, "/event/list", Bodies.PAGE);
        }
    }

    private static String ask(HttpClient http, Account account, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(account.baseUrl() + path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body));
        account.headers().forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }
}
