package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.ExportBatchStatus.FAILED;
import static com.g3nretailstack.accounting.model.ExportBatchStatus.READY;
import static com.g3nretailstack.accounting.model.ExportBatchStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportBatchListRequest;
import com.g3nretailstack.accounting.model.ExportBatchRepairRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ExportBatchServiceTest {
    private AccountingClient client;
    private ExportBatchService batches;
    private MockOrg org;
    private ExportBatch ready;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        batches = client.exports().batches();
        Shop.record(client, 3);
        ready = Shop.ready(client, org);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsAReadyBatchWithItsEvidence() {
        assertThat(ready.status()).isEqualTo(READY);
        assertThat(ready.code()).isEqualTo("B-1");
        assertThat(ready.evidence().eventCount()).isEqualTo(3);
        assertThat(Shop.all(client)).extracting(Event::exportBatchId).containsOnly(ready.batchId());
    }

    @Test
    void evidenceThatDoesNotTieIsRefused() {
        Shop.record(client, 1);
        var wrong = Shop.batchOf(client, Shop.succeeded(client, org)).evidence(Evidence.of(List.of()));

        assertThatThrownBy(() -> batches.create(wrong.build())).isInstanceOf(ValidationException.class);
    }

    @Test
    void getsABatch() {
        assertThat(batches.get(get(ready.batchId()))).isEqualTo(ready);
        assertThat(batches.get(get(ready.batchId()), RequestOptions.none())).isEqualTo(ready);
    }

    @Test
    void anUnknownBatchIsNotFound() {
        assertThatThrownBy(() -> batches.get(get("ba_nowhere"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> batches.setStatus("ba_nowhere", batch -> batch.statusRequest(SENT)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPages() {
        fail();
        batches.repair(repair());

        assertThat(batches.list(ExportBatchListRequest.builder().limit(1).build()))
                .extracting(ExportBatch::status)
                .containsExactly(FAILED, READY);
    }

    @Test
    void aBatchMakesTheRequestForItsNextStatus() {
        ExportBatchStatusSetRequest request = ready.statusRequest(SENT);

        assertThat(request.batchId()).isEqualTo(ready.batchId());
        assertThat(request.expectedRevision()).isEqualTo(ready.revision());
        assertThat(request.status()).isEqualTo(SENT);
    }

    @Test
    void theFunctionFormReadsAndWritesWithTheRevision() {
        Outcome<ExportBatch> outcome = batches.setStatus(ready.batchId(), batch -> batch.statusRequest(SENT));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(outcome.record().status()).isEqualTo(SENT);
        assertThat(outcome.record().sentAt()).isNotNull();
        org.journal().verify("/export/batch/get", 1);
        org.journal().verify("/export/batch/status/set", 1);
    }

    @Test
    void theFunctionFormFillsInIdAndRevision() {
        batches.setStatus(
                ready.batchId(),
                batch -> ExportBatchStatusSetRequest.builder().status(SENT).build());

        assertThat(batches.get(get(ready.batchId())).status()).isEqualTo(SENT);
    }

    @Test
    void theFunctionFormWritesNothingWhereTheFunctionSaysNull() {
        Outcome<ExportBatch> outcome = batches.setStatus(ready.batchId(), batch -> null, RequestOptions.none());

        assertThat(outcome.status()).isEqualTo(Outcome.Status.UNCHANGED);
        assertThat(outcome.record()).isEqualTo(ready);
        org.journal().verify("/export/batch/status/set", 0);
    }

    @Test
    void theFunctionFormRefusesARequestForAnotherRecordBeforeItIsSent() {
        assertThatThrownBy(() -> batches.setStatus(
                        ready.batchId(),
                        batch -> batch.statusRequest(SENT).toBuilder()
                                .batchId("ba_other")
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch_id: the function's request is for another record");
        org.journal().verify("/export/batch/status/set", 0);
    }

    @Test
    void whatTheFunctionThrowsComesThroughAsItIs() {
        IllegalStateException planted = new IllegalStateException("planted");

        assertThatThrownBy(() -> batches.setStatus(ready.batchId(), batch -> {
                    throw planted;
                }))
                .isSameAs(planted);
    }

    @Test
    void theStrictFormWritesWithTheCallersRevision() {
        assertThat(batches.setStatus(ready.statusRequest(SENT)).status()).isEqualTo(SENT);
    }

    @Test
    void aStaleRevisionIsAConflictThatCarriesTheRecordWhereAskedFor() {
        batches.setStatus(ready.statusRequest(SENT));

        RevisionConflictException conflict = catchThrowableOfType(
                RevisionConflictException.class,
                () -> batches.setStatus(
                        ready.statusRequest(FAILED),
                        RequestOptions.builder().rereadOnConflict().build()));

        assertThat(conflict.current(ExportBatch.class).status()).isEqualTo(SENT);
        assertThat(conflict.base()).isNull();
    }

    @Test
    void aMissingRevisionIsRequired() {
        ExportBatchStatusSetRequest bare = ExportBatchStatusSetRequest.builder()
                .batchId(ready.batchId())
                .status(SENT)
                .build();

        RevisionRequiredException refused =
                catchThrowableOfType(RevisionRequiredException.class, () -> batches.setStatus(bare));

        assertThat(refused.revisionHint()).isEqualTo(ready.revision());
    }

    @Test
    void aSentBatchStaysSent() {
        batches.setStatus(ready.statusRequest(SENT));

        assertThatThrownBy(() -> batches.setStatus(ready.batchId(), batch -> batch.statusRequest(FAILED)))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void aFailedBatchIsRepairedOnceAndBothReferToEachOther() {
        fail();

        ExportBatch repair = batches.repair(repair());

        assertThat(repair.status()).isEqualTo(READY);
        assertThat(repair.repairsBatchId()).isEqualTo(ready.batchId());
        assertThat(batches.get(get(ready.batchId())).repairedByBatchId()).isEqualTo(repair.batchId());
        assertThat(Shop.all(client)).extracting(Event::exportBatchId).containsOnly(repair.batchId());
        assertThatThrownBy(() -> batches.repair(repair(), RequestOptions.none()))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void aBatchThatHasNotFailedIsNotRepaired() {
        assertThatThrownBy(() -> batches.repair(repair())).isInstanceOf(InvalidStateException.class);
    }

    private void fail() {
        batches.setStatus(ready.batchId(), batch -> batch.statusRequest(FAILED));
    }

    private ExportBatchRepairRequest repair() {
        return ExportBatchRepairRequest.builder()
                .repairsBatchId(ready.batchId())
                .code("B-1R")
                .evidence(Evidence.of(Shop.all(client)))
                .build();
    }

    private static ExportBatchGetRequest get(String batchId) {
        return ExportBatchGetRequest.builder().batchId(batchId).build();
    }
}
