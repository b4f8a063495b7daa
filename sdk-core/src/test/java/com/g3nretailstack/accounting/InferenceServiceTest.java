package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.FinancialRollupDimension.COGS;
import static com.g3nretailstack.accounting.model.FinancialRollupDimension.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.FinancialRollupGetRequest;
import com.g3nretailstack.accounting.model.InferenceConfig;
import com.g3nretailstack.accounting.model.InferenceConfigGetRequest;
import com.g3nretailstack.accounting.model.InferenceConfigSetRequest;
import com.g3nretailstack.accounting.model.InferenceSnapshot;
import com.g3nretailstack.accounting.model.InferenceSnapshotCreateRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Sales;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class InferenceServiceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02"); // of all test sales
    private static final String SNAPSHOT = "/inference/snapshot/create";

    private AccountingClient client;
    private InferenceService inference;
    private MockOrg org;
    private InferenceConfig config;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        inference = client.inference();
        config = inference.setConfig(brief());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void makesAConfigurationAndReadsIt() {
        assertThat(config.enabled()).isTrue();
        assertThat(config.lookbackDays()).isEqualTo(28);
        assertThat(inference.getConfig(get(config.configId()))).isEqualTo(config);
        assertThat(inference.getConfig(get(config.configId()), RequestOptions.none()))
                .isEqualTo(config);
        assertThatThrownBy(() -> inference.setConfig(brief(), RequestOptions.none()))
                .isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void theFunctionFormChangesWhatItNamesAlone() {
        Outcome<InferenceConfig> outcome = inference.setConfig(
                config.configId(),
                current -> InferenceConfigSetRequest.builder().lookbackDays(7).build());

        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(outcome.record().lookbackDays()).isEqualTo(7);
        assertThat(outcome.record().dimensions()).containsExactly(SALES, COGS);
    }

    @Test
    void aChangeWhoseAnswerWasLostIsMadeOnce() {
        org.faults().on("/inference/config/set").nth(1).play(Fault.commitThenDrop());

        Outcome<InferenceConfig> outcome = inference.setConfig(
                config.configId(),
                current -> InferenceConfigSetRequest.builder().enabled(false).build(),
                RequestOptions.none());

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(outcome.record().revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void theStrictFormWantsTheRevision() {
        assertThatThrownBy(() -> inference.setConfig(InferenceConfigSetRequest.builder()
                        .configId(config.configId())
                        .enabled(false)
                        .build()))
                .isInstanceOf(RevisionRequiredException.class);
    }

    @Test
    void aSnapshotHoldsTheRollupsThemselves() {
        client.events().record(Sales.sale(1));
        org.computeFinancialRollups(DAY);

        InferenceSnapshot snapshot = inference.createSnapshot(snapshot().build());

        assertThat(snapshot.rollupCount()).isEqualTo(2);
        assertThat(snapshot.fromDt()).isEqualTo(DAY.minusDays(27));
        assertThat(snapshot.rollups().get(0))
                .isEqualTo(client.financialRollups()
                        .get(FinancialRollupGetRequest.builder()
                                .dt(DAY)
                                .dimension(SALES)
                                .build()));
    }

    @Test
    void aSnapshotOfAConfigurationThatIsDisabledOrUnknownIsRefused() {
        inference.setConfig(
                config.configId(),
                current -> InferenceConfigSetRequest.builder().enabled(false).build());

        assertThatThrownBy(() -> inference.createSnapshot(snapshot().build(), RequestOptions.none()))
                .isInstanceOf(InvalidStateException.class);
        assertThatThrownBy(() -> inference.createSnapshot(
                        snapshot().configId("ic-nowhere").build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> inference.getConfig(get("ic-nowhere"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSnapshotWhoseAnswerWasLostStaysUnknownAndIsNotMadeTwice() {
        org.faults().on(SNAPSHOT).nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> inference.createSnapshot(snapshot().build()))
                .isInstanceOf(OutcomeUnknownException.class);
        org.journal().verify(SNAPSHOT, 1);
    }

    private static InferenceConfigSetRequest brief() {
        return InferenceConfigSetRequest.builder()
                .code("weekly-brief")
                .dimensions(List.of(SALES, COGS))
                .build();
    }

    private InferenceSnapshotCreateRequest.Builder snapshot() {
        return InferenceSnapshotCreateRequest.builder()
                .configId(config.configId())
                .dt(DAY);
    }

    private static InferenceConfigGetRequest get(String configId) {
        return InferenceConfigGetRequest.builder().configId(configId).build();
    }
}
