package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.FinancialRollup;
import com.g3nretailstack.accounting.model.FinancialRollupDimension;
import com.g3nretailstack.accounting.model.FinancialRollupExport;
import com.g3nretailstack.accounting.model.FinancialRollupExportRequest;
import com.g3nretailstack.accounting.model.FinancialRollupGetRequest;
import com.g3nretailstack.accounting.model.FinancialRollupListRequest;
import com.g3nretailstack.accounting.model.FinancialRollupRow;
import com.g3nretailstack.accounting.model.InferenceConfig;
import com.g3nretailstack.accounting.model.InferenceConfigSetRequest;
import com.g3nretailstack.accounting.model.InferenceSnapshot;
import com.g3nretailstack.accounting.model.InferenceSnapshotCreateRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class RollupsTest {
    private final LocalDate monday = LocalDate.parse("2026-11-16"); // of the shop's sales

    @Test
    void readsTheSalesOfADay(MockAccounting mock, MockOrg org) {
        BigDecimal margin = BigDecimal.ZERO;

        try (AccountingClient store = Shop.client(mock, org)) {
            Shop.sales(3).forEach(store.events()::record);
            // tag::compute[]
            org.computeFinancialRollups(monday);
            // end::compute[]
            // tag::get[]
            FinancialRollup sales = store.financialRollups()
                    .get(FinancialRollupGetRequest.builder()
                            .dt(monday)
                            .dimension(FinancialRollupDimension.SALES)
                            .build());
            for (FinancialRollupRow row : requireNonNull(sales.rows())) {
                margin = margin.add(requireNonNull(row.marginAmount()));
            }
            // end::get[]
        }

        assertThat(margin).isEqualByComparingTo("59.85");
    }

    @Test
    void provesWhatWasExported(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            Shop.sales(3).forEach(store.events()::record);
            org.computeFinancialRollups(monday);
            // tag::export[]
            FinancialRollupExport export = store.financialRollups()
                    .export(FinancialRollupExportRequest.builder()
                            .fromDt(monday)
                            .toDt(monday.plusDays(7))
                            .build());
            String lines = store
                    .financialRollups()
                    .list(FinancialRollupListRequest.builder()
                            .fromDt(monday)
                            .toDt(monday.plusDays(7))
                            .build())
                    .stream()
                    .map(rollup -> String.join(
                            "\t",
                            rollup.rollupId(),
                            String.valueOf(rollup.dt()),
                            rollup.dimension().value(),
                            String.valueOf(rollup.revision())))
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            boolean whole = sha256(lines).equals(export.checksum());
            // end::export[]

            assertThat(whole).isTrue();
        }
    }

    @Test
    void freezesWhatAModelMayRead(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            Shop.sales(3).forEach(store.events()::record);
            org.computeFinancialRollups(monday);
            // tag::snapshot[]
            InferenceConfig brief = store.inference()
                    .setConfig(InferenceConfigSetRequest.builder()
                            .code("weekly-brief")
                            .dimensions(List.of(FinancialRollupDimension.SALES))
                            .lookbackDays(7)
                            .channelCodes(List.of("WEB"))
                            .build());
            InferenceSnapshot snapshot = store.inference()
                    .createSnapshot(InferenceSnapshotCreateRequest.builder()
                            .configId(brief.configId())
                            .dt(monday)
                            .build());
            // end::snapshot[]

            assertThat(requireNonNull(snapshot.rollups()))
                    .hasSize(1)
                    .allSatisfy(rollup -> assertThat(rollup.rows()).hasSize(1));
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
