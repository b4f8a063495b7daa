package com.g3nretailstack.accounting.mock.http;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LatencyTest {

    private static final Duration FOREVER = Duration.ofHours(1);
    private static final Duration GIVES_UP_AFTER = Duration.ofMillis(50);

    private final LoopbackServer mock = new LoopbackServer();

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    @Timeout(value = 2, unit = MINUTES)
    void aSlowAnswerIsAppliedAlthoughTheClientGivesUp() throws Exception {
        CountDownLatch served = new CountDownLatch(1);
        mock.faults.on("/event/record").play(Fault.latency(FOREVER));
        mock.faults.on("/event/record").play(Fault.afterCommit(served::countDown));

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");
            served.await();
            connection.readTimeout(GIVES_UP_AFTER);

            assertThatThrownBy(connection::read).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(mock.service.applied()).isEqualTo(1);
    }

    @Test
    void aShortDelayStillAnswers() throws Exception {
        mock.faults.on("/event/record").play(Fault.latency(Duration.ofMillis(5), Duration.ofMillis(20), 7));

        assertThat(mock.send(mock.record()).statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(value = 2, unit = MINUTES)
    void heldAnswersOccupyNoThread() throws Exception {
        int held = 100;
        CountDownLatch served = new CountDownLatch(held);
        mock.faults.on("/event/record").play(Fault.latency(FOREVER));
        mock.faults.on("/event/record").play(Fault.afterCommit(served::countDown));
        for (int i = 0; i < held; i++) {
            var unused = mock.client().sendAsync(mock.record(), BodyHandlers.discarding());
        }
        assertThat(served.await(1, MINUTES)).isTrue();

        assertThat(mock.post("/event/get", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(value = 1, unit = MINUTES)
    void closingForgetsHeldAnswers() throws Exception {
        CountDownLatch served = new CountDownLatch(1);
        mock.faults.on("/event/record").play(Fault.latency(FOREVER));
        mock.faults.on("/event/record").play(Fault.afterCommit(served::countDown));
        var answer = mock.client().sendAsync(mock.record(), BodyHandlers.discarding());
        assertThat(served.await(1, MINUTES)).isTrue();

        mock.close();

        assertThatThrownBy(() -> answer.get(1, MINUTES)).hasMessageContaining("IOException");
    }
}
