package com.g3nretailstack.accounting.mock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.g3nretailstack.accounting.mock.fault.CommitLate;
import com.g3nretailstack.accounting.mock.fault.Drop;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.journal.JournalEntry;
import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LostAnswersTest {

    private static final Duration FOREVER = Duration.ofHours(1);

    private final LoopbackServer mock = new LoopbackServer();

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void commitThenDropAppliesAndResets() throws Exception {
        FaultRule rule = mock.faults.on("/event/record").nth(1).play(Fault.commitThenDrop());

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");

            assertThatThrownBy(connection::read)
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(mock.service.applied()).isEqualTo(1);
        assertThat(rule.fired()).isEqualTo(1);
    }

    @Test
    void commitThenCloseAppliesAndEndsTheStreamInOrder() throws Exception {
        mock.faults.on("/event/record").play(Fault.commitThenDrop(Drop.CLOSE));

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");

            assertThat(connection.read()).isEqualTo(-1);
        }
        assertThat(mock.service.applied()).isEqualTo(1);
    }

    @Test
    void failBeforeCommitResetsAndAppliesNothing() throws Exception {
        mock.faults.on("/event/record").play(Fault.failBeforeCommit());

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");

            assertThatThrownBy(connection::read)
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void failBeforeCommitCanCloseInOrder() throws Exception {
        mock.faults.on("/event/record").play(Fault.failBeforeCommit(Drop.CLOSE));

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");

            assertThat(connection.read()).isEqualTo(-1);
        }
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void aDropHitsAConnectionThatAlreadyCarriedAnAnswer() throws Exception {
        mock.faults.on("/event/record").nth(2).play(Fault.commitThenDrop());

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200");
            connection.post("/event/record", "{}");

            assertThatThrownBy(connection::read).isInstanceOf(SocketException.class);
        }
        assertThat(mock.service.applied()).isEqualTo(2);
    }

    @Test
    void commitLateAppliesWhenReleasedAndNotBefore() throws Exception {
        CommitLate late = Fault.commitLate();
        mock.faults.on("/event/record").play(late);

        assertThatThrownBy(() -> mock.send(mock.record())).isInstanceOf(IOException.class);

        assertThat(mock.service.applied()).isZero();
        assertThat(late.waiting()).isEqualTo(1);
        assertThat(late.release()).isEqualTo(1);
        assertThat(mock.service.applied()).isEqualTo(1);
        assertThat(late.release()).isZero();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void commitLateCanHoldTheConnectionUntilTheClientGivesUp() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CommitLate late = Fault.commitLate().holding(FOREVER);
        mock.faults.on("/event/record").play(Fault.afterCommit(arrived::countDown));
        mock.faults.on("/event/record").play(late);

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");
            arrived.await();
            connection.readTimeout(Duration.ofMillis(50));

            assertThatThrownBy(connection::read).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(mock.service.applied()).isZero();
        late.release();
        assertThat(mock.service.applied()).isEqualTo(1);
    }

    @Test
    void aHeldConnectionIsDroppedInTheEnd() throws Exception {
        mock.faults
                .on("/event/record")
                .play(Fault.commitLate().holding(Duration.ofMillis(20)).dropping(Drop.CLOSE));

        try (RawConnection connection = new RawConnection(mock.server.port())) {
            connection.post("/event/record", "{}");

            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    @Test
    void commitLateCanApplyByItself() throws Exception {
        CountDownLatch applied = new CountDownLatch(1);
        mock.faults.on("/event/record").play(Fault.commitLate().after(Duration.ofMillis(20)));
        mock.faults.on("/event/record").play(Fault.afterCommit(applied::countDown));

        assertThatThrownBy(() -> mock.send(mock.record())).isInstanceOf(IOException.class);

        assertThat(applied.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(mock.service.applied()).isEqualTo(1);
    }

    @Test
    void theJournalTellsWhatWasAppliedAndWhatWasAnswered() {
        mock.faults.on("/event/record").nth(1).play(Fault.commitThenDrop());
        mock.faults.on("/event/record").nth(2).play(Fault.failBeforeCommit());

        assertThatThrownBy(() -> mock.send(mock.record())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> mock.send(mock.record())).isInstanceOf(IOException.class);

        assertThat(mock.journals.of("ACME").requests())
                .extracting(JournalEntry::status, JournalEntry::servedStatus, JournalEntry::faults)
                .containsExactly(
                        tuple(null, 200, List.of("commit-then-drop")),
                        tuple(null, null, List.of("fail-before-commit")));
    }
}
