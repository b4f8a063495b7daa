package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.LineageListRequest;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.testing.Sales;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class LineageServiceTest {
    private AccountingClient client;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void tellsEachEventsSourceAcrossPages() {
        Shop.record(client, 3);

        assertThat(client.lineage().list(LineageListRequest.builder().limit(2).build()))
                .extracting(LineageEntry::sourceRefs)
                .containsExactly(List.of("order:0"), List.of("order:1"), List.of("order:2"));
        org.journal().verify("/lineage/list", 2);
    }

    @Test
    void namesTheBatchAndTheExportThatCarryAnEvent() {
        Shop.record(client, 2);
        ExportBatch batch = Shop.ready(client, org);

        assertThat(client.lineage()
                        .list(
                                LineageListRequest.builder()
                                        .exportBatchId(batch.batchId())
                                        .build(),
                                RequestOptions.none()))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.exportId()).isEqualTo(batch.exportId()));
    }

    @Test
    void findsTheOriginalOfARefundByItsSource() {
        Event sale = client.events().record(Sales.sale(1));
        client.events()
                .record(Sales.keyless()
                        .type(EventType.REFUND)
                        .originalEvent(
                                OriginalEvent.builder().sourceRef("order:1").build())
                        .build());

        LineageEntry refund = client.lineage().list(LineageListRequest.builder().build()).stream()
                .filter(entry -> EventType.REFUND.equals(entry.type()))
                .findFirst()
                .orElseThrow();

        assertThat(refund.originalEvent().eventId()).isEqualTo(sale.eventId());
        assertThat(refund.linked()).isFalse();
    }

    @Test
    void refusesALimitBeyondTheRange() {
        assertThatThrownBy(() -> client.lineage()
                        .list(LineageListRequest.builder().limit(257).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("limit: 257");
    }
}
