package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollupExportTest {

    private static final String EXPORT = "/rollup/financial/export";

    private final Shop shop = new Shop();

    @BeforeEach
    void sumUpTwoDays() {
        for (String day : new String[] {"15", "16"}) {
            shop.record("sale", "10", event -> event.put("occurred_at", "2026-04-" + day + "T12:00:00Z"));
        }
        shop.clock.set(Instant.parse("2026-04-17T12:00:00Z"));
    }

    @Test
    void countsAndProvesWhatWasHandedOut() throws NoSuchAlgorithmException {
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));

        Answer export = shop.call(
                        EXPORT,
                        "{'dimensions':['tax','sales'],'from_dt':'2026-04-15','to_dt':'2026-04-17','format':'csv','caption':'April'}")
                .ok();

        String lines = """
                fr-20260415-sales\t2026-04-15\tsales\t2
                fr-20260415-tax\t2026-04-15\ttax\t2
                fr-20260416-sales\t2026-04-16\tsales\t1
                fr-20260416-tax\t2026-04-16\ttax\t1
                """;
        assertThat(export.text("checksum")).isEqualTo(sha256(lines));
        assertThat(export.data().path("rollup_count").intValue()).isEqualTo(4);
        assertThat(export.data().path("row_count").intValue()).isEqualTo(2);
        assertThat(export.text("format")).isEqualTo("csv");
        assertThat(export.text("caption")).isEqualTo("April");
        assertThat(export.text("rollup_export_id")).startsWith("fx-");
        assertThat(export.data().path("manifest_refs")).hasSize(1);
    }

    @Test
    void sortsItsLinesByTheIdAndNotByTheListsOrder() throws NoSuchAlgorithmException {
        Answer export = shop.call(EXPORT, "{'from_dt':'2026-04-15','to_dt':'2026-04-16'}")
                .ok();

        StringBuilder lines = new StringBuilder();
        for (String dimension : new String[] {"ar_aging", "cogs", "inventory_valuation", "sales", "tax", "tender"}) {
            lines.append("fr-20260415-%s\t2026-04-15\t%1$s\t1\n".formatted(dimension));
        }
        assertThat(export.text("checksum")).isEqualTo(sha256(lines.toString()));
        assertThat(export.data().path("dimensions")).hasSize(6);
        assertThat(export.text("format")).isEqualTo("json");
    }

    @Test
    void changesItsChecksumWithTheRevisions() {
        String request = "{'dimensions':['sales'],'from_dt':'2026-04-15','to_dt':'2026-04-17'}";
        String before = shop.call(EXPORT, request).ok().text("checksum");

        assertThat(shop.call(EXPORT, request).ok().text("checksum")).isEqualTo(before);
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 16));

        assertThat(shop.call(EXPORT, request).ok().text("checksum")).isNotEqualTo(before);
    }

    @Test
    void ofDaysWithoutRollupsIsEmpty() throws NoSuchAlgorithmException {
        Answer export = shop.call(EXPORT, "{'from_dt':'2025-01-01','to_dt':'2025-02-01'}")
                .ok();

        assertThat(export.data().path("rollup_count").intValue()).isZero();
        assertThat(export.text("checksum")).isEqualTo(sha256(""));
    }

    @Test
    void isEachTimeAnotherOne() {
        String request = "{'from_dt':'2026-04-15','to_dt':'2026-04-17'}";

        assertThat(shop.call(EXPORT, request).ok().text("rollup_export_id"))
                .isNotEqualTo(shop.call(EXPORT, request).ok().text("rollup_export_id"));
    }

    @Test
    void refusesWhatCannotBeExported() {
        shop.call(EXPORT, "{'to_dt':'2026-04-17'}").refused(400, "validation-error");
        shop.call(EXPORT, "{'from_dt':'2026-04-18','to_dt':'2026-04-17'}").refused(400, "invalid-input");
        shop.call(EXPORT, "{'dimensions':[],'from_dt':'2026-04-15','to_dt':'2026-04-17'}")
                .refused(400, "invalid-input");
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
