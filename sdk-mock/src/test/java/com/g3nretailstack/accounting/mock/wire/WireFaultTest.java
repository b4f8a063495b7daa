package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.testing.RawConnection;
import com.g3nretailstack.accounting.mock.wire.ScriptedServer.Seen;
import com.g3nretailstack.accounting.mock.wire.WireExchange.Ending;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault at its byte, as a bare socket and a bare server see it. */
@Timeout(30)
@SuppressWarnings("NullAway.Init") // set by each test
class WireFaultTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n";
    private static final String BODY = "0123456789";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private ScriptedServer server;
    private WireRelay relay;
    private RawConnection client;
    private final Steps steps = new Steps();

    @AfterEach
    void close() throws Exception {
        client.close();
        relay.close();
        server.close();
    }

    @Test
    void aResetBeforeTheRequestKeepsTheServerOutOfIt() throws Exception {
        ask(WireFault.resetBeforeRequest());

        assertReset();
        assertThat(server.sawNothing()).isTrue();
        assertThat(played()).hasToString("#1 POST /event/record [reset-before-request] 0 0> <0 RESET");
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,a", "4,abcd", "9,abcdefghi", "10,abcdefghi", "5000,abcdefghi"})
    void aResetInTheRequestLetsTheServerHaveSoManyBytesAndNeverAll(int bytes, String arrived) throws Exception {
        ask(WireFault.resetInRequest(bytes));

        assertReset();
        Seen seen = server.seen();
        assertThat(seen.bytes()).endsWith("\r\n\r\n" + arrived);
        assertThat(seen.ending()).isEqualTo("reset");
        assertThat(played().requestBytes()).isEqualTo(seen.bytes().length());
    }

    @ParameterizedTest
    @CsvSource({"0,''", "0.25,ab", "0.5,abcde", "0.99,abcdefghi"})
    void aFractionOfTheRequestNeedsNoLength(double fraction, String arrived) throws Exception {
        ask(WireFault.resetInRequestAt(fraction));

        assertReset();
        assertThat(server.seen().bytes()).endsWith("\r\n\r\n" + arrived);
    }

    @Test
    void aRequestWithoutABodyIsCutInItsHead() throws Exception {
        open(WireFault.resetInRequest(100), HEAD + BODY);
        client.send("GET /accounting/stat HTTP/1.1\r\nhost: here\r\n\r\n".getBytes(US_ASCII));

        assertReset();
        assertThat(server.seen().bytes()).isEqualTo("GET /accounting/stat HTTP/1.1\r\nhost: here\r\n\r");
    }

    @Test
    void aResetAfterTheRequestDoesNotWaitForTheServerNorDisturbIt() throws Exception {
        CountDownLatch clientKnows = new CountDownLatch(1);
        AtomicBoolean acted = new AtomicBoolean();
        open(WireFault.resetAfterRequest(), new ScriptedServer(request -> {
            clientKnows.await();
            acted.set(true);
            return (HEAD + BODY).getBytes(US_ASCII);
        }));
        post();

        assertReset();
        assertThat(acted).isFalse();
        clientKnows.countDown();
        assertThat(server.seen().bytes()).endsWith("abcdefghij");
        assertThat(acted).isTrue();
        assertThat(played().answerBytes()).isZero();
        assertThat(played().ending()).isEqualTo(Ending.RESET);
    }

    @Test
    void aResetBeforeTheHeadWaitsUntilTheServerHasAnswered() throws Exception {
        AtomicBoolean acted = new AtomicBoolean();
        open(WireFault.resetBeforeHead(), new ScriptedServer(request -> {
            acted.set(true);
            return (HEAD + BODY).getBytes(US_ASCII);
        }));
        post();

        assertReset();
        assertThat(acted).isTrue();
        assertThat(played().status()).isEqualTo(200);
        assertThat(played().answerBytes()).isZero();
    }

    @Test
    void aResetBeforeTheBodyLetsTheHeadThrough() throws Exception {
        ask(WireFault.resetBeforeBody());

        assertThat(client.next(HEAD.length())).isEqualTo(HEAD);
        assertReset();
    }

    @ParameterizedTest
    @CsvSource({"0,''", "4,0123", "9,012345678", "10,012345678", "5000,012345678"})
    void aResetInTheBodyLetsSoManyBytesThroughAndNeverAll(int bytes, String arrived) throws Exception {
        ask(WireFault.resetInBody(bytes));

        assertThat(client.next(HEAD.length() + arrived.length())).isEqualTo(HEAD + arrived);
        assertReset();
        assertThat(played().answerBytes()).isEqualTo(HEAD.length() + arrived.length());
    }

    @Test
    void aFractionOfTheBodyNeedsNoLength() throws Exception {
        ask(WireFault.resetInBodyAt(0.35));

        assertThat(client.next(HEAD.length() + 3)).isEqualTo(HEAD + "012");
        assertReset();
    }

    @ParameterizedTest
    @CsvSource({"0,''", "4,0123", "9,012345678", "10,012345678", "5000,012345678"})
    void aTruncatedBodyEndsInOrderAndIsNeverWhole(int bytes, String arrived) throws Exception {
        ask(WireFault.truncate(bytes));

        assertThat(client.next(1_000)).isEqualTo(HEAD + arrived);
        assertThat(client.read()).isEqualTo(-1);
        assertThat(played().ending()).isEqualTo(Ending.CLOSED);
    }

    @Test
    void aChunkedBodyIsCutWithinItsFraming() throws Exception {
        String head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
        open(WireFault.truncate(9), head + "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n");
        post();

        assertThat(client.next(1_000)).isEqualTo(head + "5\r\n01234\r");
    }

    @Test
    void aResetAfterTheBodyLetsAllOfItThrough() throws Exception {
        ask(WireFault.resetAfterBody());

        assertThat(client.next(HEAD.length() + 10)).isEqualTo(HEAD + BODY);
        assertReset();
    }

    @Test
    void aTrickleComesInPiecesWithPausesBetween() throws Exception {
        ask(WireFault.trickle(4, SECOND));

        assertThat(client.next(HEAD.length() + 4)).isEqualTo(HEAD + "0123");
        assertThat(steps.begun()).isEqualTo(SECOND);
        assertThat(client.hasNext()).isFalse();
        steps.goOn();
        assertThat(client.next(4)).isEqualTo("4567");
        steps.begun();
        assertThat(client.hasNext()).isFalse();
        steps.goOn();
        assertThat(client.next(2)).isEqualTo("89");
        assertThat(played().ending()).isEqualTo(Ending.KEPT);
    }

    @Test
    void aTrickledHeadIsFollowedByTheBodyAtOnce() throws Exception {
        ask(WireFault.trickleHead(HEAD.length() - 1, SECOND));

        assertThat(client.next(HEAD.length() - 1)).isEqualTo(HEAD.substring(0, HEAD.length() - 1));
        assertThat(steps.begun()).isEqualTo(SECOND);
        assertThat(client.hasNext()).isFalse();
        steps.goOn();
        assertThat(client.next(11)).isEqualTo("\n" + BODY);
    }

    @Test
    void aDelayHoldsTheWholeAnswerBack() throws Exception {
        ask(WireFault.delay(SECOND));

        assertThat(steps.begun()).isEqualTo(SECOND);
        assertThat(client.hasNext()).isFalse();
        steps.goOn();
        assertThat(client.next(HEAD.length() + 10)).isEqualTo(HEAD + BODY);
    }

    @Test
    void aGarbledHeadIsNoHttp() throws Exception {
        ask(WireFault.garbledHead());

        assertThat(client.next(1_000)).isEqualTo("?" + HEAD.substring(1) + BODY);
    }

    @Test
    void figuresThatCannotBeAreRefused() throws Exception {
        ask(WireFault.none());

        assertThatThrownBy(() -> WireFault.truncate(-1)).hasMessage("bytes: -1 (expected: 0 or more)");
        assertThatThrownBy(() -> WireFault.truncateAt(1)).hasMessage("fraction: 1.0 (expected: 0 to below 1)");
        assertThatThrownBy(() -> WireFault.truncateAt(Double.NaN)).hasMessageStartingWith("fraction");
        assertThatThrownBy(() -> WireFault.trickle(0, SECOND)).hasMessageStartingWith("bytesPerPiece");
        assertThatThrownBy(() -> WireFault.trickle(1, SECOND.negated())).hasMessageStartingWith("interval");
        assertThatThrownBy(() -> WireFault.delay(SECOND.negated())).hasMessageStartingWith("time");
    }

    private void ask(WireFault fault) throws Exception {
        open(fault, HEAD + BODY);
        post();
    }

    private void open(WireFault fault, String answer) throws Exception {
        open(fault, ScriptedServer.always(answer));
    }

    private void open(WireFault fault, ScriptedServer behind) throws Exception {
        server = behind;
        relay = WireRelay.builder().plan(WirePlan.always(fault)).pause(steps).before(server.baseUrl());
        client = new RawConnection(relay.port());
    }

    private void post() throws Exception {
        client.post("/event/record", "abcdefghij");
    }

    private void assertReset() {
        assertThatThrownBy(client::read).isInstanceOf(SocketException.class);
    }

    private WireExchange played() {
        return relay.exchanges().get(0);
    }
}
