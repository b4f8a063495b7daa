package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.fault.Drop;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import com.g3nretailstack.accounting.mock.wire.WireExchange.Ending;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relay passes on, keeps and ends, besides the faults themselves. */
@Timeout(30)
class WireRelayTest {

    private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

    @Test
    void everyExchangeOfAConnectionHasAFaultOfItsOwn() throws Exception {
        WirePlan plan = WirePlan.on("/event/record")
                .nth(2)
                .play(WireFault.trickle(1, Duration.ZERO))
                .or(WirePlan.on("/event/get").nth(1).play(WireFault.truncate(1)));
        try (ScriptedServer server = ScriptedServer.always(OK);
                WireRelay relay = WireRelay.before(server.baseUrl(), plan);
                RawConnection client = new RawConnection(relay.port())) {
            for (int i = 0; i < 4; i++) {
                client.post("/event/record?n=" + i, "{}");
                assertThat(client.answer()).isEqualTo(OK);
            }
            client.post("/event/get", "{}");

            assertThat(client.next(100)).isEqualTo(OK.substring(0, OK.length() - 1));
            assertThat(relay.exchanges())
                    .extracting(WireExchange::fault)
                    .containsExactly("none", "trickle@1/PT0S", "none", "none", "truncate@1");
            assertThat(relay.exchanges()).extracting(WireExchange::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(relay.exchanges()).extracting(WireExchange::ending).startsWith(Ending.KEPT, Ending.KEPT);
        }
    }

    @Test
    void bigBodiesOfKnownLengthPassByteForByte() throws Exception {
        String up = random(3_000_000, 1);
        String down = random(4_000_000, 2);

        passes(
                "POST /accounting/event/record HTTP/1.1\r\nX-Odd:  kept  \r\ncontent-length: 3000000\r\n\r\n" + up,
                "HTTP/1.1 200 Fine  \r\ncontent-length: 4000000\r\nx-a: 1\r\nX-A: 2\r\n\r\n" + down);
    }

    @Test
    void bigChunkedBodiesPassByteForByteWithExtensionsAndTrailers() throws Exception {
        passes(
                "POST /accounting/event/record HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n" + chunked(7, 300_000),
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n" + chunked(8, 500_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\ncontent-length: 500\r\n\r\n",
                "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n1",
                "HTTP/1.1 200\r\ncontent-length: 1\r\n\r\n1"
            })
    void answersOfEveryFramingLeaveTheConnectionOpen(String answer) throws Exception {
        try (ScriptedServer server = ScriptedServer.always(answer);
                WireRelay relay = WireRelay.before(server.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            for (int i = 0; i < 3; i++) {
                client.post("/event/record", "{}");
                assertThat(client.next(answer.length())).isEqualTo(answer);
            }
        }
    }

    @Test
    void anAnswerToHeadHasNoBodyWhateverItSays() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.always(answer);
                WireRelay relay = WireRelay.before(server.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            client.send("HEAD /accounting/stat HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(client.next(answer.length())).isEqualTo(answer);
            client.send("HEAD /accounting/stat HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(client.next(answer.length())).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nok",
                "HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nok"
            })
    void aConnectionThatIsToEndEnds(String answer) throws Exception {
        try (ScriptedServer server = ScriptedServer.always(answer);
                WireRelay relay = WireRelay.before(server.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            client.post("/event/record", "{}");

            assertThat(client.next(1_000)).isEqualTo(answer);
            assertThat(relay.exchanges().get(0).ending()).isEqualTo(Ending.CLOSED);
        }
    }

    @Test
    void requestsSentAheadArePlayedOneAfterTheOther() throws Exception {
        try (ScriptedServer server = ScriptedServer.always(OK);
                WireRelay relay = WireRelay.before(server.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            client.send("GET /accounting/a HTTP/1.1\r\n\r\nGET /accounting/b HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));

            assertThat(client.next(2 * OK.length())).isEqualTo(OK + OK);
            assertThat(relay.exchanges()).extracting(WireExchange::path).containsExactly("/a", "/b");
        }
    }

    @Test
    void aClientThatWaitsToBeToldIsToldToGoOn() throws Exception {
        try (LoopbackServer mock = new LoopbackServer();
                WireRelay relay = WireRelay.before(mock.server.baseUrl(), WirePlan.none())) {
            HttpResponse<String> answer =
                    mock.send(HttpRequest.newBuilder(URI.create(relay.baseUrl() + "/event/record"))
                            .expectContinue(true)
                            .POST(BodyPublishers.ofString("{\"caption\":\"x\"}"))
                            .build());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(mock.service.requests().get(0).body()).asString().isEqualTo("{\"caption\":\"x\"}");
        }
    }

    @Test
    void theMocksOwnDropsPassAsTheyAre() throws Exception {
        try (LoopbackServer mock = new LoopbackServer();
                WireRelay relay = WireRelay.before(mock.server.baseUrl(), WirePlan.none());
                RawConnection one = new RawConnection(relay.port());
                RawConnection two = new RawConnection(relay.port())) {
            mock.faults.on("/a").play(Fault.commitThenDrop(Drop.CLOSE));
            mock.faults.on("/b").play(Fault.commitThenDrop(Drop.RESET));

            one.post("/a", "{}");
            assertThat(one.read()).isEqualTo(-1);
            two.post("/b", "{}");
            assertThatThrownBy(two::read).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void whereNoServerIsTheClientIsConnectedAndThenReset() throws Exception {
        ScriptedServer gone = ScriptedServer.always(OK);
        gone.close();
        try (WireRelay relay = WireRelay.before(gone.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            client.post("/event/record", "{}");

            assertThatThrownBy(client::read).isInstanceOf(SocketException.class);
            assertThat(relay.exchanges().get(0)).hasToString("#1 POST /event/record [none] 0 0> <0 RESET");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "POST / HTTP/1.1\r\ncontent-length: -5\r\n\r\n",
                "POST / HTTP/1.1\r\ncontent-length: 3, 3\r\n\r\n",
                "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatIsNoHttpIsReset(String request) throws Exception {
        try (ScriptedServer server = ScriptedServer.always(OK);
                WireRelay relay = WireRelay.before(server.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            client.send(request.getBytes(ISO_8859_1));

            assertThatThrownBy(client::read).isInstanceOf(SocketException.class);
            assertThat(relay.count()).isZero();
        }
    }

    @Test
    void aPlanThatFailsResetsItsConnectionAloneAndIsShown() throws Exception {
        List<Throwable> shown = new ArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> shown.add(failure));
        WirePlan plan = (request, sequence) -> {
            if (sequence == 1) {
                throw new IllegalStateException("the plan is wrong");
            }
            return WireFault.none();
        };
        try (ScriptedServer server = ScriptedServer.always(OK);
                WireRelay relay = WireRelay.before(server.baseUrl(), plan);
                RawConnection one = new RawConnection(relay.port());
                RawConnection two = new RawConnection(relay.port())) {
            one.post("/event/record", "{}");
            assertThatThrownBy(one::read).isInstanceOf(SocketException.class);
            two.post("/event/record", "{}");
            assertThat(two.answer()).isEqualTo(OK);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }

        assertThat(shown)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessage("the plan is wrong");
    }

    @Test
    void manyConnectionsDoNotDisturbOneAnother() throws Exception {
        WirePlan plan = (request, sequence) ->
                request.path().startsWith("/lost") ? WireFault.resetBeforeHead() : WireFault.none();
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try (ScriptedServer server = new ScriptedServer(request -> echo(new String(request, ISO_8859_1)));
                WireRelay relay = WireRelay.before(server.baseUrl(), plan)) {
            List<Future<Integer>> answered = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                int number = i;
                answered.add(clients.submit(() -> exchanges(relay, number)));
            }
            for (int i = 0; i < 32; i++) {
                assertThat(answered.get(i).get()).isEqualTo(i % 4 == 0 ? 0 : 20);
            }
            assertThat(relay.count()).isEqualTo(8 + 24 * 20);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void theRecordIsBoundedAndHoldsNoSecret() throws Exception {
        try (ScriptedServer server = ScriptedServer.always(OK);
                WireRelay relay = WireRelay.builder().keep(2).before(server.baseUrl());
                RawConnection client = new RawConnection(relay.port())) {
            for (int i = 0; i < 3; i++) {
                client.post("/event/record?token=canary-1", "canary-2", "x-api-key: canary-3\r\n");
                client.answer();
            }

            assertThat(relay.count()).isEqualTo(3);
            assertThat(relay.exchanges()).extracting(WireExchange::sequence).containsExactly(2L, 3L);
            assertThat(relay.exchanges().toString()).doesNotContain("canary");
        }
    }

    @Test
    void closingEndsEveryConnectionAndThread() throws Exception {
        Steps steps = new Steps();
        try (ScriptedServer server = ScriptedServer.always(OK)) {
            WireRelay relay = WireRelay.builder()
                    .plan(WirePlan.on("/slow").play(WireFault.delay(Duration.ofDays(1))))
                    .pause(steps)
                    .before(server.baseUrl());
            try (RawConnection idle = new RawConnection(relay.port());
                    RawConnection slow = new RawConnection(relay.port())) {
                idle.post("/event/record", "{}");
                idle.answer();
                slow.post("/slow", "{}");
                steps.begun();
                assertThat(threadsOf(relay)).hasSizeGreaterThanOrEqualTo(3);

                relay.close();
                relay.close();

                assertThat(threadsOf(relay)).isEmpty();
                assertThatThrownBy(idle::read).isInstanceOf(SocketException.class);
                assertThatThrownBy(slow::read).isInstanceOf(SocketException.class);
                assertThatThrownBy(() -> new RawConnection(relay.port())).isInstanceOf(SocketException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1/accounting", "http://192.0.2.1/accounting", "nonsense"})
    void standsBeforePlainHttpOfThisMachineAlone(String baseUrl) {
        assertThatThrownBy(() -> WireRelay.before(baseUrl, WirePlan.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseUrl: " + baseUrl + " (expected: http on loopback)");
    }

    private static void passes(String request, String answer) throws Exception {
        try (ScriptedServer server = ScriptedServer.always(answer);
                WireRelay relay = WireRelay.before(server.baseUrl(), WirePlan.none());
                RawConnection client = new RawConnection(relay.port())) {
            client.send(request.getBytes(ISO_8859_1));

            assertThat(client.next(answer.length()).equals(answer)).isTrue();
            assertThat(server.seen().bytes().equals(request)).isTrue();
            WireExchange played = relay.exchanges().get(0);
            assertThat(played.requestBytes()).isEqualTo(request.length());
            assertThat(played.answerBytes()).isEqualTo(answer.length());
            assertThat(played.ending()).isEqualTo(Ending.KEPT);
        }
    }

    /** How many answers came that were the own ones. */
    private static int exchanges(WireRelay relay, int number) throws Exception {
        String path = number % 4 == 0 ? "/lost" : "/kept";
        try (RawConnection client = new RawConnection(relay.port())) {
            for (int i = 0; i < 20; i++) {
                String body = number + ":" + i;
                client.post(path, body);
                assertThat(client.answer()).endsWith("\r\n\r\n" + body);
            }
            return 20;
        } catch (SocketException reset) {
            return 0;
        }
    }

    private static byte[] echo(String request) {
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        return ("HTTP/1.1 200 OK\r\ncontent-length: " + body.length() + "\r\n\r\n" + body).getBytes(ISO_8859_1);
    }

    private static String random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return new String(bytes, ISO_8859_1);
    }

    private static String chunked(int chunks, int size) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < chunks; i++) {
            body.append(Integer.toHexString(size))
                    .append(";ext=1\r\n")
                    .append(random(size, i))
                    .append("\r\n");
        }
        return body + "0\r\nx-trailer: 1\r\n\r\n";
    }

    private static List<String> threadsOf(WireRelay relay) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("accounting-relay-" + relay.port() + "-"))
                .toList();
    }
}
