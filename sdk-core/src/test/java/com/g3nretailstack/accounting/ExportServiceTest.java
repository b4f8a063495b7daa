package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OrgWriteBlockedException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventTax;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.model.ExportStatus;
import com.g3nretailstack.accounting.testing.Sales;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ExportServiceTest {
    private AccountingClient client;
    private ExportService exports;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        exports = client.exports();
        org.exportTiming(Duration.ZERO, Duration.ZERO);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsARunThatTakesTheEventsRecordedSoFar() {
        Shop.record(client, 3);

        Export export = exports.create(request("E-1"));

        assertThat(export.code()).isEqualTo("E-1");
        assertThat(export.exportKind()).isEqualTo(ExportKind.FINANCIAL_EVENTS);
        assertThat(get(export).eventCount()).isEqualTo(3);
    }

    @Test
    void aRunIsCreatedFirstAndSucceededWhenItsTimeHasPassed() {
        org.exportTiming(Duration.ofDays(1), Duration.ZERO);
        Export waiting = exports.create(request("E-1"));
        org.exportTiming(Duration.ZERO, Duration.ZERO);
        Export done = exports.create(request("E-2"));

        assertThat(get(waiting).status()).isEqualTo(ExportStatus.CREATED);
        assertThat(get(done).status()).isEqualTo(ExportStatus.SUCCEEDED);
    }

    @Test
    void aFailedRunSaysWhy() {
        org.failNextExport("ERP_DOWN", "the ERP is closed");

        Export failed = get(exports.create(request("E-1")));

        assertThat(failed.status()).isEqualTo(ExportStatus.FAILED);
        assertThat(failed.failure().reasonCode()).isEqualTo("ERP_DOWN");
    }

    @Test
    void listsAcrossPagesAndByCode() {
        for (int i = 1; i <= 3; i++) {
            exports.create(request("E-" + i));
        }

        assertThat(exports.list(ExportListRequest.builder().limit(2).build()))
                .extracting(Export::code)
                .containsExactly("E-1", "E-2", "E-3");
        assertThat(exports.list(ExportListRequest.builder().code("E-2").build(), RequestOptions.none()))
                .extracting(Export::code)
                .containsExactly("E-2");
    }

    @Test
    void listsByStateKindAndTimeOfCreation() {
        Export failed = failing("E-1");
        Export audit = exports.create(
                request("E-2").toBuilder().exportKind(ExportKind.TAX_AUDIT).build());

        assertThat(codes(list().status(ExportStatus.FAILED))).containsExactly("E-1");
        assertThat(codes(list().exportKind(ExportKind.TAX_AUDIT))).containsExactly("E-2");
        assertThat(codes(list().toUtc(failed.createdAt()))).isEmpty();
        assertThat(codes(list().fromUtc(audit.createdAt()))).contains("E-2");
    }

    private Export failing(String code) {
        org.failNextExport("ERP_DOWN", "the ERP is closed");
        return exports.create(request(code));
    }

    private static ExportListRequest.Builder list() {
        return ExportListRequest.builder();
    }

    private List<String> codes(ExportListRequest.Builder filters) {
        return exports.list(filters.build()).stream().map(Export::code).toList();
    }

    @Test
    void aTaxAuditGathersWhatOneTaxOfAnEventMeets() {
        client.events().record(taxed(1, "GB", "vat"));
        client.events().record(taxed(2, "CA-QC", "sales"));

        Export british =
                exports.create(audit("A-1").taxJurisdiction("GB").taxType("vat").build());
        Export none = exports.create(
                audit("A-2").taxJurisdiction("GB").taxType("sales").build());

        assertThat(british.exportKind()).isEqualTo(ExportKind.TAX_AUDIT);
        assertThat(get(british).eventCount()).isEqualTo(1);
        assertThat(get(none).eventCount()).isZero();
    }

    private static ExportCreateRequest.Builder audit(String code) {
        return request(code).toBuilder().exportKind(ExportKind.TAX_AUDIT);
    }

    private static EventRecordRequest taxed(int number, String jurisdiction, String type) {
        EventTax tax = EventTax.builder()
                .sequence(1)
                .jurisdiction(jurisdiction)
                .taxType(type)
                .amount(new BigDecimal("2.55"))
                .build();
        return Sales.sale(number).toBuilder().taxes(List.of(tax)).build();
    }

    @Test
    void aRunWhoseEventsBreakThePolicySaysWhichAndHow() {
        Event sale = Shop.record(client, 1).get(0);
        org.exportPolicy(ExportPolicy.none().requiring("sku"));

        Export failed = get(exports.create(request("E-1")));

        assertThat(failed.failure().reason()).contains(sale.eventId()).contains("sku");
    }

    @Test
    void anUnknownRunIsNotFound() {
        assertThatThrownBy(() -> exports.get(
                        ExportGetRequest.builder().exportId("ex_nowhere").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aBlockedOrganisationGetsNoRun() {
        org.blockWrites(true);

        assertThatThrownBy(() -> exports.create(request("E-1"))).isInstanceOf(OrgWriteBlockedException.class);
        assertThat(org.exportCount()).isZero();
    }

    @Test
    void aCreateWhoseAnswerWasLostIsFoundByItsCodeAndNotMadeTwice() {
        org.faults().on("/export/create").nth(1).play(Fault.commitThenDrop());

        Export export = exports.create(request("E-1"));

        assertThat(export.code()).isEqualTo("E-1");
        assertThat(org.exportCount()).isEqualTo(1);
    }

    @Test
    void createTakesOptions() {
        Export export = exports.create(
                request("E-1"),
                RequestOptions.builder()
                        .context(context -> context.costCentre("abcd-0001-zzzz"))
                        .build());

        assertThat(export.cccode()).isEqualTo("ABCD-0001-ZZZZ");
    }

    private Export get(Export export) {
        return exports.get(
                ExportGetRequest.builder().exportId(export.exportId()).build());
    }

    private static ExportCreateRequest request(String code) {
        return ExportCreateRequest.builder()
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .code(code)
                .build();
    }
}
