package com.g3nretailstack.accounting.examples.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.event.EventKind;
import com.g3nretailstack.accounting.examples.quickstart.event.EventMapper;
import com.g3nretailstack.accounting.examples.quickstart.event.RetailEvent;
import com.g3nretailstack.accounting.examples.quickstart.event.SaleIndex;
import com.g3nretailstack.accounting.examples.quickstart.event.ShopClock;
import com.g3nretailstack.accounting.examples.quickstart.testing.RetailText;
import com.g3nretailstack.accounting.examples.quickstart.tieout.FileSum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped sample has every trap of the real months, and some more. */
class SampleTest {
    private static final String FIGURES = "{bad_debt_adjustment=Total[count=2, amount=75.12],"
            + " inventory_write_off=Total[count=3, amount=0], refund=Total[count=10, amount=-1525.72],"
            + " sale=Total[count=214, amount=6016.494499]}";

    private final List<RetailRow> rows = RetailText.rows(DataFile.sample());
    private final List<RetailEvent> events = events();

    @Test
    void hasTheFiguresThatAThirdProgramCounted() {
        assertThat(FileSum.of(DataFile.sample()))
                .extracting(
                        FileSum::lines, FileSum::rejected, sum -> sum.totals().toString())
                .containsExactly(236L, 7L, FIGURES);
    }

    @Test
    void hasRefundsWithTheirSaleAndWithout() {
        assertThat(of(EventKind.REFUND).filter(event -> event.originalRef() != null))
                .hasSize(4);
        assertThat(of(EventKind.REFUND).filter(event -> event.reasonCode() != null))
                .hasSize(6);
    }

    @Test
    void hasARefundBeforeItsSale() {
        RetailEvent first = events.get(0);

        assertThat(first.kind()).isEqualTo(EventKind.REFUND);
        assertThat(of(EventKind.SALE))
                .anyMatch(sale -> sale.sku().equals(first.sku())
                        && String.valueOf(sale.customer()).equals(first.customer())
                        && sale.occurredAt().isAfter(first.occurredAt()));
    }

    @Test
    void hasBadDebtAndWriteOffsAtNoPrice() {
        assertThat(of(EventKind.BAD_DEBT_ADJUSTMENT)).hasSize(2);
        assertThat(of(EventKind.INVENTORY_WRITE_OFF))
                .hasSize(3)
                .allMatch(event -> event.unitPrice().signum() == 0);
    }

    @Test
    void hasLinesThatRepeatAnotherLineExactly() throws IOException {
        List<String> lines = text().lines().toList();
        Set<String> different = new HashSet<>(lines);

        assertThat(lines.size() - different.size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void hasPricesOfThreeAndMoreDecimalsAndLinesWithoutCustomer() {
        assertThat(events).anyMatch(event -> event.unitPrice().scale() == 3);
        assertThat(events).anyMatch(event -> event.unitPrice().scale() == 6);
        assertThat(events).anyMatch(event -> event.customer() == null && event.kind() == EventKind.SALE);
    }

    @Test
    void hasQuotesCommasPoundsAndARecordOverTwoLines() throws IOException {
        assertThat(text()).contains("\"TRAY, \"\"BREAKFAST\"\", IN BED\"", "£20.00", "CAKE TINS\nBOXED");
    }

    @Test
    void hasTimesThatNeverWereAndThatHappenedTwice() {
        assertThat(events).extracting(event -> event.occurredAt().toString()).contains("2025-03-30T01:30:00Z");
        assertThat(events).extracting(event -> event.occurredAt().toString()).contains("2025-10-26T00:30:00Z");
    }

    @Test
    void hasMalformedLinesOfEveryKind() {
        assertThat(rows.stream().filter(RejectedLine.class::isInstance).map(row -> ((RejectedLine) row).reason()))
                .containsExactly(
                        "4 columns (expected: 8)",
                        "Quantity is not a whole number",
                        "InvoiceNo is empty",
                        "InvoiceDate is not a time like 2010-12-01T08:26:00",
                        "a quote is opened and not closed",
                        "the line is empty",
                        "9 columns (expected: 8)");
    }

    private Stream<RetailEvent> of(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind);
    }

    private List<RetailEvent> events() {
        FileIdentity file = new FileIdentity("sample", "0".repeat(64));
        EventMapper mapper =
                new EventMapper(file, new ShopClock(ZoneId.of("Europe/London")), new SaleIndex(), "X.UNMATCHED");
        return rows.stream()
                .filter(RetailLine.class::isInstance)
                .map(row -> mapper.event((RetailLine) row))
                .toList();
    }

    private static String text() throws IOException {
        return new String(DataFile.sample().open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
