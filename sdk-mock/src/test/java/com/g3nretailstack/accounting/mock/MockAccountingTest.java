package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.fault.CommitLate;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.testing.MockCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MockAccountingTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final MockAccounting mock =
            MockAccounting.builder().clock(MockClock.fixed(MONDAY)).org("ACME").start();
    private final MockOrg acme = mock.org("ACME");
    private final MockCaller caller = new MockCaller(mock, acme);

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void recordsAnEventOverHttp() throws Exception {
        HttpResponse<String> answer = caller.record("r-1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-API-Version")).contains("2026-03-04");
        assertThat(acme.events().count()).isEqualTo(1);
    }

    @Test
    void theJournalTellsTheRequestIdAndNoCredential() throws Exception {
        HttpResponse<String> answer = caller.record("r-1");

        acme.journal().verify("/event/record", 1);
        var entry = mock.journal("ACME").requests().get(0);
        assertThat(entry.requestId()).isNotNull();
        assertThat(answer.body()).contains(entry.requestId());
        assertThat(entry.time()).isEqualTo(MONDAY);
        assertThat(entry.headers()).doesNotContainValue(acme.apiKey());
    }

    @Test
    void aDroppedAnswerLeavesTheEventRecorded() {
        acme.faults().on("/event/record").nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> caller.record("r-1")).isInstanceOf(IOException.class);

        assertThat(acme.events().count()).isEqualTo(1);
    }

    @Test
    void aFailureBeforeTheCommitLeavesNothing() {
        acme.faults().on("/event/record").nth(1).play(Fault.failBeforeCommit());

        assertThatThrownBy(() -> caller.record("r-1")).isInstanceOf(IOException.class);

        assertThat(acme.events().count()).isZero();
    }

    @Test
    void aLateCommitCrossesALookUp() throws Exception {
        CommitLate late = Fault.commitLate();
        acme.faults().on("/event/record").nth(1).play(late);
        assertThatThrownBy(() -> caller.record("r-1")).isInstanceOf(IOException.class);
        String before = caller.post("/event/list", "{\"source_ref\":\"r-1\"}").body();

        late.release();

        assertThat(before).doesNotContain("r-1");
        assertThat(caller.post("/event/list", "{\"source_ref\":\"r-1\"}").body())
                .contains("r-1");
    }

    @Test
    void aRevisionRaceMakesTheCallersRevisionStale() throws Exception {
        String batch = caller.readyBatch("b-1");
        RequestMatch setStatus = RequestMatch.post("/export/batch/status/set").org("ACME");
        mock.faults()
                .when(setStatus)
                .nth(1)
                .play(Fault.revisionRace(() -> caller.unchecked("/export/batch/status/set", caller.sent(batch, 1))));

        HttpResponse<String> answer = caller.post("/export/batch/status/set", caller.sent(batch, 1));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    }

    @Test
    void oneOrgsFaultsAndJournalAreNotAnothers() throws Exception {
        MockOrg other = mock.org("OTHER");
        acme.faults().on("/event/record").play(Fault.status(503));

        assertThat(new MockCaller(mock, other).record("r-1").statusCode()).isEqualTo(200);
        assertThat(caller.record("r-1").statusCode()).isEqualTo(503);
        other.journal().verify("/event/record", 1);
        acme.journal().verify("/event/record", 1);
    }

    @Test
    void resettingAnOrgForgetsItsJournalAndFaultsAndLeavesOthersAlone() throws Exception {
        MockOrg other = mock.org("OTHER");
        new MockCaller(mock, other).record("r-1");
        acme.faults().on("/event/record").play(Fault.latency(Duration.ZERO));
        caller.record("r-1");

        acme.reset();

        acme.journal().verify("/event/record", 0);
        assertThat(acme.events().count()).isZero();
        assertThat(acme.faults().rules()).isEmpty();
        other.journal().verify("/event/record", 1);
        assertThat(other.events().count()).isEqualTo(1);
    }

    @Test
    void callbacksSeeTheCommitHappenBetweenThem() throws Exception {
        AtomicInteger before = new AtomicInteger(-1);
        AtomicInteger after = new AtomicInteger(-1);
        acme.faults()
                .on("/event/record")
                .play(Fault.beforeCommit(() -> before.set(acme.events().count())));
        acme.faults()
                .on("/event/record")
                .play(Fault.afterCommit(() -> after.set(acme.events().count())));

        caller.record("r-1");

        assertThat(before).hasValue(0);
        assertThat(after).hasValue(1);
    }

    @Test
    void anOrgIsAlwaysTheSameObject() {
        assertThat(mock.org(" acme ")).isSameAs(acme);
    }

    @Test
    void requestsWithoutAnOrgHaveTheirOwnJournal() throws Exception {
        caller.stat();

        assertThat(mock.journalWithoutOrg().count("/stat")).isEqualTo(1);
        assertThat(acme.journal().count()).isZero();
    }

    @Test
    void closesTwice() {
        mock.close();
        mock.close();

        assertThatThrownBy(() -> caller.record("r-1")).isInstanceOf(IOException.class);
    }

    @Test
    void aPortInUseIsAClearError() {
        assertThatThrownBy(() -> MockAccounting.builder().port(mock.port()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + mock.port());
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> MockAccounting.builder().port(65_536)).hasMessageContaining("port: 65536");
        assertThatThrownBy(() -> MockAccounting.builder().threads(1)).hasMessageContaining("threads: 1");
        assertThatThrownBy(() -> MockAccounting.builder().journalLimit(0)).hasMessageContaining("journalLimit: 0");
    }
}
