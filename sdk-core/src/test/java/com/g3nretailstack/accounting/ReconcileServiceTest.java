package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.ExportBatchStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Discrepancy;
import com.g3nretailstack.accounting.model.DiscrepancyKind;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ReconcileReport;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import com.g3nretailstack.accounting.testing.Sales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
class ReconcileServiceTest {
    private AccountingClient client;
    private ReconcileService reconciliation;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        reconciliation = client.reconciliation();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everythingTiesOnceEveryEventHasASourceAndIsInASentBatch() {
        Shop.record(client, 3);
        ExportBatch ready = Shop.ready(client, org);
        client.exports().batches().setStatus(ready.statusRequest(SENT));

        ReconcileReport report = reconciliation.report(everything());

        assertThat(report.eventCount()).isEqualTo(3);
        assertThat(report.exportedEventCount()).isEqualTo(3);
        assertThat(report.traceabilityPercent()).isEqualByComparingTo("100");
        assertThat(report.discrepancyCount()).isZero();
        assertThat(report.totals()).singleElement().satisfies(total -> {
            assertThat(total.amount()).isEqualByComparingTo("45.90");
            assertThat(total.currency()).isEqualTo("GBP");
        });
    }

    @Test
    void anEventWithoutASourceOrABatchIsADiscrepancy() {
        client.events().record(Sales.keyless().build());

        assertThat(reconciliation.report(everything(), RequestOptions.none()).discrepancies())
                .extracting(Discrepancy::kind)
                .contains(DiscrepancyKind.MISSING_SOURCE_REF, DiscrepancyKind.NOT_EXPORTED);
    }

    private static ReconcileReportRequest everything() {
        return ReconcileReportRequest.builder().build();
    }
}
