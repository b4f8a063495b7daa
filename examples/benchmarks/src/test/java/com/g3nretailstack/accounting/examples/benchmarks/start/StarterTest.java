package com.g3nretailstack.accounting.examples.benchmarks.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real starts of real processes, against a server on loopback. */
final class StarterTest {
    private final HttpServer server = server();
    private byte[] answer = new SampleEvents(3).answer();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Starter starter(String name) {
        server.createContext("/event/record", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
        return Starter.calling(baseUrl).stream()
                .filter(starter -> starter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    static Stream<String> subjects() {
        return Stream.of(Starter.RAW, Starter.FACADE, Starter.STOCK);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void eachReadsItsFirstAnswer(String subject) throws Exception {
        Start start = starter(subject).start(List.of());

        assertThat(start.millis()).isPositive();
        assertThat(start.cpuMillis()).isPositive();
    }

    @Test
    void classesAreCountedUpToTheAnswerAndNoFurther() throws Exception {
        List<String> classes = starter(Starter.FACADE).classes();

        assertThat(classes)
                .startsWith("java.lang.Object")
                .contains("okhttp3.OkHttpClient", "com.g3nretailstack.accounting.model.Event")
                .doesNotContain(FirstAnswer.class.getName(), "java.lang.ProcessHandleImpl");
    }

    @Test
    void aStartWithoutAnAnswerIsNone() {
        answer = "{}".getBytes(UTF_8);
        Starter starter = starter(Starter.RAW);

        assertThatThrownBy(() -> starter.start(List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("okhttp read no answer (status 1)");
    }
}
