package com.g3nretailstack.accounting.mock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.StatusFault;
import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WrongAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final LoopbackServer mock = new LoopbackServer();

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void throttlesWithAnEnvelopeAndWithoutRetryAfter() throws Exception {
        HttpResponse<String> answer = play(Fault.throttled());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        JsonNode error = JSON.readTree(answer.body()).path("error");
        assertThat(error.at("/major/tag").asString()).isEqualTo("throttled");
        assertThat(error.path("retryable").asBoolean()).isTrue();
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void throttlesWithRetryAfterInWholeSeconds() throws Exception {
        HttpResponse<String> answer = play(Fault.throttled().retryAfter(Duration.ofMillis(1_200)));

        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void throttlesAsAGatewayDoes() throws Exception {
        HttpResponse<String> answer = play(Fault.throttled().fromGateway());

        assertThat(answer.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void failsWithTheServicesEnvelope() throws Exception {
        HttpResponse<String> answer = play(Fault.status(503));

        JsonNode envelope = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(envelope.path("success").asBoolean(true)).isFalse();
        assertThat(envelope.at("/error/http_status").asInt()).isEqualTo(503);
        assertThat(envelope.at("/error/major/tag").asString()).isEqualTo("internal-error");
    }

    @Test
    void failsAsAGatewayDoes() throws Exception {
        assertThat(play(Fault.status(504).fromGateway()).body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    @Test
    void failsWithoutABody() throws Exception {
        HttpResponse<String> answer = play(Fault.status(500).empty());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anErrorAfterCommitHidesThatTheRequestWasApplied() throws Exception {
        StatusFault lie = Fault.status(500).afterCommit();

        assertThat(play(lie).statusCode()).isEqualTo(500);
        assertThat(mock.service.applied()).isEqualTo(1);
        assertThat(mock.journals.of("ACME").requests().get(0).servedStatus()).isEqualTo(200);
    }

    @Test
    void theFirewallAnswersInHtml() throws Exception {
        HttpResponse<String> answer = play(Fault.firewall());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.body()).startsWith("<html>");
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void theProxyAnswersInHtml() throws Exception {
        HttpResponse<String> answer = play(Fault.badGateway());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void halfJsonIsAWellFramedAnswerThatIsNoJson() throws Exception {
        mock.faults.on("/event/record").nth(1).play(Fault.halfJson());

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");
            String answer = connection.answer();
            connection.post("/event/record", "{}");

            String half = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(half).startsWith("{\"success\":true");
            assertThatThrownBy(() -> JSON.readTree(half)).isInstanceOf(JacksonException.class);
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").endsWith("}");
        }
        assertThat(mock.service.applied()).isEqualTo(2);
    }

    @Test
    void callbacksRunBeforeAndAfterTheCommit() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        mock.faults.on("/event/record").play(Fault.beforeCommit(() -> seen.add("before " + mock.service.applied())));
        mock.faults.on("/event/record").play(Fault.afterCommit(() -> seen.add("after " + mock.service.applied())));

        mock.send(mock.record());

        assertThat(seen).containsExactly("before 0", "after 1");
    }

    @Test
    void inARevisionRaceTheOtherWriterComesFirst() throws Exception {
        mock.faults
                .on("/export/batch/status/set")
                .nth(1)
                .play(Fault.revisionRace(
                        () -> mock.service.apply(mock.service.requests().get(0))));
        mock.send(mock.record());

        mock.post("/export/batch/status/set", "{}");

        assertThat(mock.service.requests())
                .extracting(request -> request.path())
                .containsExactly("/event/record", "/event/record", "/export/batch/status/set");
    }

    @Test
    void aCallbackThatThrowsIsAnErrorAndNotASilence() throws Exception {
        HttpResponse<String> answer = play(Fault.beforeCommit(() -> {
            throw new IllegalStateException("of the test");
        }));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("of the test");
    }

    private HttpResponse<String> play(Fault fault) throws Exception {
        mock.faults.on("/event/record").play(fault);
        return mock.send(mock.record());
    }
}
