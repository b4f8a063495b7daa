package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.model.StorageResourceKind;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageGetRequest;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.model.StorageUsageRecordRequest;
import com.g3nretailstack.accounting.model.StorageUsageStatus;
import com.g3nretailstack.accounting.model.UsageRollup;
import com.g3nretailstack.accounting.model.UsageRollupListRequest;
import com.g3nretailstack.accounting.paging.Continued;
import com.g3nretailstack.accounting.paging.PageToken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StorageUsageTest {
    private final Instant from = Instant.parse("2026-11-16T00:00:00Z");
    private final Instant to = Instant.parse("2026-11-17T00:00:00Z");
    private final StorageUsageReconcileRequest monday = StorageUsageReconcileRequest.builder()
            .fromUtc(from)
            .toUtc(to)
            .limit(50)
            .build();

    private MockAccounting mock;
    private MockOrg acme;
    private AccountingClient store;

    @BeforeEach
    void open() {
        mock = MockAccounting.start();
        mock.clock().set(from.plus(Duration.ofHours(9)));
        acme = mock.org("ACME");
        store = Shop.client(mock, acme);
    }

    @AfterEach
    void close() {
        store.close();
        mock.close();
    }

    private void keepHundredPrefixesAndLetTheDayEnd() {
        for (int day = 0; day < 100; day++) {
            acme.storage().put("scm-attachments", "2026/" + day + "/receipt.pdf", 1_000);
        }
        mock.clock().set(to.plus(Duration.ofHours(3)));
    }

    @Test
    void recordsUsage() {
        // tag::record[]
        StorageUsage recorded = store.storageUsage()
                .record(StorageUsageRecordRequest.builder()
                        .service("erp")
                        .resourceKind(StorageResourceKind.RECORD)
                        .resourceRef("table:erp/ledger")
                        .logicalBytes(734_003_200L)
                        .fromUtc(from)
                        .toUtc(to)
                        .sourceRefs(List.of("erp-scan:2026-11-16"))
                        .build());
        // end::record[]

        assertThat(recorded.status()).isEqualTo(StorageUsageStatus.RECORDED);
        mock.clock().set(to);
        store.storageUsage().reconcile(monday);
        assertThat(store.storageUsage()
                        .get(StorageUsageGetRequest.builder()
                                .usageId(recorded.usageId())
                                .build())
                        .status())
                .isEqualTo(StorageUsageStatus.RECONCILED);
    }

    @Test
    void reconcilesPartByPart() {
        keepHundredPrefixesAndLetTheDayEnd();
        // tag::parts[]
        for (StorageUsageReconcile part : store.storageUsage().reconcileAll(monday)) {
            System.out.println(part.processedPrefixes() + " prefixes, " + part.objectBytes() + " bytes");
        }
        // end::parts[]

        mock.journal("ACME").verify("/storage/usage/reconcile", 2);
    }

    @Test
    void reconcilesToTheEnd() {
        keepHundredPrefixesAndLetTheDayEnd();
        // tag::total[]
        StorageUsageReconcile total = store.storageUsage().reconcileAll(monday).total();
        // end::total[]

        assertThat(total.processedPrefixes()).isEqualTo(100);
        assertThat(total.objectBytes()).isEqualTo(100_000);
    }

    @Test
    void goesOnWhereAPartEnded() {
        keepHundredPrefixesAndLetTheDayEnd();
        // tag::resume[]
        Continued<StorageUsageReconcile> work = store.storageUsage().reconcileAll(monday);

        StorageUsageReconcile first = work.iterator().next();
        PageToken cursor = requireNonNull(PageToken.of(first.cursor()));
        StorageUsageReconcile rest = work.from(cursor).total();
        // end::resume[]

        assertThat(rest.processedPrefixes()).isEqualTo(50);
        assertThat(rest.runId()).isEqualTo(first.runId());
    }

    @Test
    void measuresWhatATestHasStored() {
        // tag::mock[]
        acme.storage().put("scm-attachments", "2026/receipt.pdf", 1_024);
        mock.clock().set(to);

        store.storageUsage().reconcileAll(monday).total();

        StorageUsage usage = store.storageUsage()
                .list(StorageUsageListRequest.builder()
                        .resourcePrefix("s3://scm-attachments/")
                        .build())
                .iterator()
                .next();
        assertThat(usage.resourceRef()).isEqualTo("s3://scm-attachments/ACME/2026/");
        assertThat(usage.logicalBytes()).isEqualTo(1_024);
        // end::mock[]
    }

    @Test
    void readsTheRollupsOfADay() {
        store.events().record(Shop.sale(1));
        // tag::rollups[]
        mock.clock().set(to.plus(Duration.ofHours(1)));
        mock.jobs().usageRollup();

        for (UsageRollup row : store.usageRollups()
                .list(UsageRollupListRequest.builder()
                        .fromDt(LocalDate.of(2026, 11, 16))
                        .toDt(LocalDate.of(2026, 11, 17))
                        .build())) {
            System.out.println(row.surface() + ": " + row.apiCalls() + " calls, " + row.deliveries() + " deliveries");
        }
        // end::rollups[]

        assertThat(store.usageRollups().list(UsageRollupListRequest.builder().build()))
                .extracting(UsageRollup::surface)
                .containsExactly("api_gateway", "events");
    }
}
