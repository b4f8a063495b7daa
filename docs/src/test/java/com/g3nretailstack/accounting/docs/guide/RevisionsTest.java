package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class RevisionsTest {
    @Test
    void marksABatchSent(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String batchId = Batches.ready(store).batchId();
            // tag::function-form[]
            Outcome<ExportBatch> sent =
                    store.exports().batches().setStatus(batchId, batch -> batch.statusRequest(ExportBatchStatus.SENT));
            // end::function-form[]

            assertThat(sent.status()).isEqualTo(Outcome.Status.APPLIED);
            assertThat(sent.record().status()).isEqualTo(ExportBatchStatus.SENT);
        }
    }

    @Test
    void refusesARevisionOfYesterday(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            ExportBatch batch = Batches.ready(store);
            // tag::strict[]
            ExportBatchStatusSetRequest request =
                    batch.statusRequest(ExportBatchStatus.SENT); // with the batch's revision
            ExportBatch sent = store.exports().batches().setStatus(request);
            // end::strict[]

            assertThat(sent.status()).isEqualTo(ExportBatchStatus.SENT);
            assertThatThrownBy(() -> store.exports().batches().setStatus(request))
                    .isInstanceOf(RevisionConflictException.class);
        }
    }

    @Test
    void overwritesOnlyWhereItIsAsked(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            ExportBatch batch = Batches.ready(store);
            ExportBatchStatusSetRequest request = batch.statusRequest(ExportBatchStatus.SENT).toBuilder()
                    .expectedRevision(Revision.of(0))
                    .build();
            // tag::latest-wins[]
            ExportBatch sent = store.exports()
                    .batches()
                    .setStatus(request, RequestOptions.builder().latestWins().build());
            // end::latest-wins[]

            assertThat(sent.status()).isEqualTo(ExportBatchStatus.SENT);
        }
    }
}
