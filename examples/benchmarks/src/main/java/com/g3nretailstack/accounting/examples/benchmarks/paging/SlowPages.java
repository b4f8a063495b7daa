package com.g3nretailstack.accounting.examples.benchmarks.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.examples.benchmarks.wire.Asking;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
            Asking asking = new Asking(mock);
            for (int event = 0; event < EVENTS; event++) {
                asking.answer("/event/record", Bodies.SALE);
            }
            return asking.answer("/event/list", Bodies.PAGE);
        }
    }
}
