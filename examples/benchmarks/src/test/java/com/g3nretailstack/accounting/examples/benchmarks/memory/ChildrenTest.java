package com.g3nretailstack.accounting.examples.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Child.Ended;
import com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The processes whose memory is measured, against a server on loopback. */
final class ChildrenTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.createContext("/event/list", giving(new SampleEvents(1).page(256)));
        server.createContext("/event/record", giving(new SampleEvents(1).answer()));
        server.start();
    }

    private static HttpHandler giving(byte[] answer) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        };
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    private Ended run(Class<?> main, String heap, String subject, String count) throws Exception {
        String baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Child(List.of(heap, "-XX:+UseSerialGC"), main, List.of(subject, baseUrl, "any-key", count)).run();
    }

    @Test
    void readsItsPagesWhereTheHeapIsEnough() throws Exception {
        assertThat(run(ReadPages.class, "-Xmx64m", "facade", "3").lines()).containsExactly("pages read: 3");
    }

    @Test
    void doesNotClaimToHaveReadThemWhereItIsNot() throws Exception {
        assertThat(run(ReadPages.class, "-Xmx2m", "facade", "3").lines()).doesNotContain("pages read: 3");
    }

    @Test
    void anIdleClientHoldsWhatAnHttpClientHoldsAtLeast() throws Exception {
        List<String> lines = run(IdleClients.class, "-Xmx256m", "facade", "1").lines();

        assertThat(lines).hasSize(1);
        long bytes = Long.parseLong(lines.get(0).substring(IdleClients.LINE.length()));
        assertThat(bytes).isBetween(20_000L, 200_000L);
    }
}
