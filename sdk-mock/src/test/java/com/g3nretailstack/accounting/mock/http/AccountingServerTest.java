package com.g3nretailstack.accounting.mock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AccountingServerTest {

    private final LoopbackServer mock = new LoopbackServer();

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void handsThePathBelowTheBasePathTheHeadersAndTheBodyToTheService() throws Exception {
        mock.send(mock.request("/event/record?x=1")
                .header("X-Logical-Guid", "lg-1")
                .POST(BodyPublishers.ofString("{\"caption\":\"Grün\"}"))
                .build());

        var request = mock.service.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/event/record");
        assertThat(request.header("x-logical-guid")).isEqualTo("lg-1");
        assertThat(request.body()).asString().contains("Grün");
    }

    @Test
    void sendsTheServicesStatusHeadersAndBody() throws Exception {
        HttpResponse<String> answer = mock.post("/event/record", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-API-Version")).contains("2026-03-04");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).startsWith("{\"success\":true");
    }

    @Test
    void baseUrlEndsInTheBasePath() {
        assertThat(mock.server.baseUrl()).isEqualTo("http://127.0.0.1:" + mock.server.port() + "/accounting");
    }

    @Test
    void outsideTheBasePathThereIsNothing() throws Exception {
        HttpResponse<String> answer = mock.send(at("/other"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void wireMocksAdministrationIsClosed() throws Exception {
        assertThat(mock.send(at("/__admin/mappings")).statusCode()).isEqualTo(404);
        HttpRequest.Builder shutdown =
                HttpRequest.newBuilder(at("/__admin/shutdown").uri());
        assertThat(mock.send(shutdown.POST(BodyPublishers.noBody()).build()).statusCode())
                .isEqualTo(404);
        // what is encoded is left to WireMock to read
        HttpRequest encoded = shutdown.header("content-encoding", "gzip").build();
        assertThat(mock.send(encoded).statusCode()).isEqualTo(401);

        assertThat(mock.post("/event/get", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void readsABodyThatCameCompressed() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("{\"n\":1}".getBytes(UTF_8));
        }

        HttpResponse<String> answer = mock.send(mock.request("/event/record")
                .header("content-encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(compressed.toByteArray()))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(mock.service.requests().get(0).body()).asString(UTF_8).isEqualTo("{\"n\":1}");
    }

    @Test
    void oneConnectionCarriesManyRequests() throws Exception {
        try (RawConnection connection = new RawConnection(mock.server.port())) {
            for (int i = 1; i <= 100; i++) {
                connection.post("/event/record", "{}");
                assertThat(connection.answer()).contains("\"n\":" + i);
            }
        }
    }

    @Test
    void answersAreNeitherCompressedNorChunked() throws Exception {
        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}", "accept-encoding: gzip\r\n");

            assertThat(connection.answer().toLowerCase(Locale.ROOT))
                    .contains("content-length: ")
                    .doesNotContain("content-encoding", "transfer-encoding");
        }
    }

    @Test
    void bigBodiesArriveWhole() throws Exception {
        mock.post("/event/record", "x".repeat(5_000_000));

        assertThat(mock.service.requests().get(0).body()).hasSize(5_000_000);
    }

    @Test
    void aPortInUseIsNamedWithItsHost() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() ->
                            AccountingServer.start("127.0.0.1", port, 16, mock.service, mock.faults, mock.journals))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> AccountingServer.start("192.0.2.1", 0, 16, mock.service, mock.faults, mock.journals))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot listen on 192.0.2.1:0");
    }

    @Test
    void aFailedStartLeavesNoThreadPoolBehind() {
        Set<String> before = threadPools();

        assertThatThrownBy(() -> AccountingServer.start(
                        "127.0.0.1", mock.server.port(), 16, mock.service, mock.faults, mock.journals))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(before).isNotEmpty();
        assertThat(threadPools()).isEqualTo(before);
    }

    @Test
    void otherAddressesOfTheMachineAreNotListenedOn() throws Exception {
        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(outside != null, "this machine has loopback alone");

        assertThatThrownBy(() -> new Socket(outside, mock.server.port())).isInstanceOf(ConnectException.class);
    }

    @Test
    void closingTwiceIsHarmlessAndFreesThePort() throws Exception {
        int port = mock.server.port();

        mock.close();
        mock.close();

        assertThatThrownBy(() -> mock.post("/event/get", "{}")).isInstanceOf(IOException.class);
        AccountingServer.start("127.0.0.1", port, 16, mock.service, mock.faults, mock.journals)
                .close();
    }

    @Test
    void manyServersRunBesideOneAnother() throws Exception {
        try (LoopbackServer second = new LoopbackServer();
                LoopbackServer third = new LoopbackServer()) {
            second.post("/event/record", "{}");

            assertThat(mock.service.applied()).isZero();
            assertThat(second.service.applied()).isEqualTo(1);
            assertThat(third.service.applied()).isZero();
        }
    }

    @Test
    void manyClientsAtOnceLoseNothing() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try {
            Callable<Integer> call = () -> mock.send(mock.record()).statusCode();
            List<Future<Integer>> answers = clients.invokeAll(
                    IntStream.range(0, 1_000).mapToObj(i -> call).toList());

            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            assertThat(mock.service.applied()).isEqualTo(1_000);
            assertThat(mock.journals.of("ACME").count("/event/record")).isEqualTo(1_000);
        } finally {
            clients.shutdownNow();
        }
    }

    /** The pools of running Jetty servers, by the prefix of their threads' names. */
    private static Set<String> threadPools() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("qtp"))
                .map(name -> name.substring(0, name.indexOf('-')))
                .collect(Collectors.toSet());
    }

    private HttpRequest at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mock.server.port() + path))
                .build();
    }
}
