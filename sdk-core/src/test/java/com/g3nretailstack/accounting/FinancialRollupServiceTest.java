package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.FinancialRollupDimension.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.FinancialRollup;
import com.g3nretailstack.accounting.model.FinancialRollupExport;
import com.g3nretailstack.accounting.model.FinancialRollupExportRequest;
import com.g3nretailstack.accounting.model.FinancialRollupFormat;
import com.g3nretailstack.accounting.model.FinancialRollupGetRequest;
import com.g3nretailstack.accounting.model.FinancialRollupListRequest;
import com.g3nretailstack.accounting.model.FinancialRollupRow;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.testing.Sales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class FinancialRollupServiceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02"); // of all test sales
    private static final String EXPORT = "/rollup/financial/export";

    private AccountingClient client;
    private FinancialRollupService rollups;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        rollups = client.financialRollups();
        client.events()
                .record(Sales.keyless()
                        .qty(BigDecimal.ONE)
                        .unitCost(BigDecimal.TEN)
                        .build());
        client.events().record(Sales.sale(2));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsTheSumsOfADayExactly() {
        org.computeFinancialRollups(DAY);

        FinancialRollup sales = rollups.get(sales());

        FinancialRollupRow row = sales.rows().get(0);
        assertThat(sales.dt()).isEqualTo(DAY);
        assertThat(sales.rows()).hasSize(1);
        assertThat(row.logicalGuid()).isEqualTo(Shop.FACILITY);
        assertThat(row.channelCode()).isEqualTo(Shop.CHANNEL);
        assertThat(row.count()).isEqualTo(2);
        assertThat(row.amount()).isEqualByComparingTo("30.60");
        assertThat(row.costAmount()).isEqualByComparingTo("10");
        assertThat(row.marginAmount()).isEqualByComparingTo("20.60");
        assertThat(rollups.get(
                        FinancialRollupGetRequest.builder()
                                .rollupId(sales.rollupId())
                                .build(),
                        RequestOptions.none()))
                .isEqualTo(sales);
    }

    @Test
    void aDayThatWasNotComputedIsNotFound() {
        assertThatThrownBy(() -> rollups.get(sales())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRequestThatNamesNoRollupIsRefused() {
        assertThatThrownBy(() ->
                        rollups.get(FinancialRollupGetRequest.builder().dt(DAY).build()))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aDayThatIsComputedAgainHasANewRevision() {
        org.computeFinancialRollups(DAY);
        client.events().record(Sales.sale(3));
        assertThat(rollups.get(sales()).rows().get(0).count()).isEqualTo(2);

        org.computeFinancialRollups(DAY);

        assertThat(rollups.get(sales()).rows().get(0).count()).isEqualTo(3);
        assertThat(rollups.get(sales()).revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void listsAcrossPages() {
        org.computeFinancialRollups(DAY.plusDays(1));
        org.computeFinancialRollups(DAY);

        assertThat(rollups.list(april().dimension(SALES).limit(1).build()))
                .extracting(FinancialRollup::dt)
                .containsExactly(DAY, DAY.plusDays(1));
        assertThat(rollups.list(april().dt(DAY).build(), RequestOptions.none()))
                .extracting(FinancialRollup::dimension)
                .hasSize(6)
                .contains(SALES);
    }

    @Test
    void exportsWithCountsAndAChecksum() {
        org.computeFinancialRollups(DAY);

        FinancialRollupExport export = rollups.export(exporting());
        FinancialRollupExport again = rollups.export(exporting(), RequestOptions.none());

        assertThat(export.rollupCount()).isEqualTo(1);
        assertThat(export.rowCount()).isEqualTo(1);
        assertThat(export.format()).isEqualTo(FinancialRollupFormat.CSV);
        assertThat(export.checksum()).hasSize(64).isEqualTo(again.checksum());
        assertThat(export.rollupExportId()).isNotEqualTo(again.rollupExportId());
    }

    @Test
    void anExportWhoseAnswerWasLostStaysUnknownAndIsNotSentTwice() {
        org.faults().on(EXPORT).nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> rollups.export(exporting())).isInstanceOf(OutcomeUnknownException.class);
        org.journal().verify(EXPORT, 1);
    }

    @Test
    void anExportOfDaysInTheWrongOrderIsRefused() {
        assertThatThrownBy(() -> rollups.export(
                        exporting().toBuilder().toDt(DAY.minusDays(9)).build()))
                .isInstanceOf(ValidationException.class);
    }

    private static FinancialRollupGetRequest sales() {
        return FinancialRollupGetRequest.builder().dt(DAY).dimension(SALES).build();
    }

    private static FinancialRollupListRequest.Builder april() {
        return FinancialRollupListRequest.builder().fromDt(DAY).toDt(DAY.plusDays(30));
    }

    private static FinancialRollupExportRequest exporting() {
        return FinancialRollupExportRequest.builder()
                .dimensions(List.of(SALES))
                .fromDt(DAY)
                .toDt(DAY.plusDays(1))
                .format(FinancialRollupFormat.CSV)
                .build();
    }
}
