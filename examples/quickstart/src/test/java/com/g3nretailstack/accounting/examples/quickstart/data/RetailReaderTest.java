package com.g3nretailstack.accounting.examples.quickstart.data;

import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.bytes;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.file;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.gzipped;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.rows;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetailReaderTest {
    private static final String GOOD = "536365,85123A,LAMP,6,2010-12-01T08:26:00,2.55,17850,United Kingdom";

    @TempDir
    Path folder;

    @Test
    void readsALineAsItStands() {
        assertThat(rows(file(folder, GOOD)))
                .containsExactly(new RetailLine(
                        2,
                        "536365",
                        "85123A",
                        6,
                        LocalDateTime.parse("2010-12-01T08:26:00"),
                        new BigDecimal("2.55"),
                        "17850",
                        "United Kingdom"));
    }

    @Test
    void keepsEveryDecimalOfAPriceAndOfTheAmount() {
        RetailLine line = (RetailLine) rows(file(folder, "1,M,Manual,-7,2010-12-01T08:26:00,1.2345678901,,EIRE"))
                .get(0);

        assertThat(line.amount()).isEqualTo("-8.6419752307");
        assertThat(line.customer()).isNull();
    }

    @Test
    void tellsCompressionByContent() {
        byte[] zipped = gzipped(text(GOOD).getBytes(StandardCharsets.UTF_8));

        assertThat(rows(bytes(folder.resolve("no-such-ending.csv"), zipped))).hasSize(1);
        assertThat(rows(bytes(folder.resolve("not-really.gz"), text(GOOD).getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() {
        String text = "\uFEFF" + text(GOOD, GOOD).replace("\n", "\r\n");

        assertThat(rows(bytes(folder.resolve("x.csv"), text.getBytes(StandardCharsets.UTF_8))))
                .hasSize(2)
                .allMatch(RetailLine.class::isInstance);
    }

    @Test
    void readsALastLineWithoutItsEnd() {
        String text = text(GOOD, GOOD).stripTrailing();

        assertThat(rows(bytes(folder.resolve("x.csv"), text.getBytes(StandardCharsets.UTF_8))))
                .hasSize(2);
    }

    @Test
    void numbersARecordByTheLineOnWhichItBegins() {
        String twoLines = "536365,85123A,\"LAMP,\n7\"\" WIDE\",6,2010-12-01T08:26:00,2.55,17850,\"Korea, Republic of\"";

        List<RetailRow> rows = rows(file(folder, GOOD, twoLines, GOOD));

        assertThat(rows).extracting(RetailRow::number).containsExactly(2L, 3L, 5L);
        assertThat(((RetailLine) rows.get(1)).country()).isEqualTo("Korea, Republic of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "536365,85123A,LAMP,6|4 columns (expected: 8)",
                "536365,85123A,LAMP,6,2010-12-01T08:26:00,2,55,17850,United Kingdom|9 columns (expected: 8)",
                ",85123A,LAMP,6,2010-12-01T08:26:00,2.55,17850,EIRE|InvoiceNo is empty",
                "1, ,LAMP,6,2010-12-01T08:26:00,2.55,17850,EIRE|StockCode is empty",
                "1,2,LAMP,six,2010-12-01T08:26:00,2.55,17850,EIRE|Quantity is not a whole number",
                "1,2,LAMP,1.5,2010-12-01T08:26:00,2.55,17850,EIRE|Quantity is not a whole number",
                "1,2,LAMP,6,2010-12-01T08:26:00,1E9,17850,EIRE|UnitPrice is not a decimal number",
                "1,2,LAMP,6,2010-12-01T08:26:00,,17850,EIRE|UnitPrice is not a decimal number",
                "1,2,LAMP,6,01/12/2010 08:26,2.55,17850,EIRE|InvoiceDate is not a time like 2010-12-01T08:26:00",
                "1,2,LAMP,6,2011-02-29T08:26:00,2.55,17850,EIRE|InvoiceDate is not a time like 2010-12-01T08:26:00",
                "1,2,LAMP,6,2010-12-01T24:00:00,2.55,17850,EIRE|InvoiceDate is not a time like 2010-12-01T08:26:00",
                "1,2,\"LAMP\" RED,6,2010-12-01T08:26:00,2.55,17850,EIRE|quotes and commas do not make columns",
                "''|the line is empty",
            })
    void rejectsAMalformedLineWithItsNumberAndReason(String line, String reason) {
        List<RetailRow> rows = rows(file(folder, GOOD, line, GOOD));

        assertThat(rows).extracting(RetailRow::number).containsExactly(2L, 3L, 4L);
        assertThat(((RejectedLine) rows.get(1)).reason()).isEqualTo(reason);
        assertThat(rows.get(2)).isInstanceOf(RetailLine.class);
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() {
        String open = "536365,85123A,\"LAMP,6,2010-12-01T08:26:00,2.55,17850,United Kingdom";
        String[] lines = new String[40];
        Arrays.fill(lines, GOOD);
        lines[10] = open;

        List<RetailRow> rows = rows(file(folder, lines));

        assertThat(rows).hasSize(40);
        assertThat(rows.get(10)).isEqualTo(new RejectedLine(12, "a quote is opened and not closed", open));
        assertThat(rows.stream().filter(RetailLine.class::isInstance)).hasSize(39);
    }

    @Test
    void losesOnlyTheTwoLinesOfWhichEachHasAnOpenQuote() {
        String open = "536365,85123A,\"LAMP,6,2010-12-01T08:26:00,2.55,17850,United Kingdom";

        List<RetailRow> rows = rows(file(folder, open, GOOD, open, GOOD));

        assertThat(rows).hasSize(4);
        assertThat(rows.stream().filter(RetailLine.class::isInstance))
                .extracting(RetailRow::number)
                .containsExactly(3L, 5L);
    }

    @Test
    void rejectsALineThatIsNotUtf8AndGoesOn() {
        byte[] latin = text(GOOD.replace("LAMP", "£20"), GOOD).getBytes(StandardCharsets.ISO_8859_1);

        List<RetailRow> rows = rows(bytes(folder.resolve("x.csv"), latin));

        assertThat(((RejectedLine) rows.get(0)).reason()).isEqualTo("not valid UTF-8");
        assertThat(rows.get(1)).isInstanceOf(RetailLine.class);
    }

    @Test
    void rejectsALineOfUnboundedLengthWithoutKeepingIt() {
        List<RetailRow> rows = rows(file(folder, GOOD.replace("LAMP", "x".repeat(3_000_000)), GOOD));

        RejectedLine rejected = (RejectedLine) rows.get(0);
        assertThat(rejected.reason()).isEqualTo("longer than 65536 bytes");
        assertThat(rejected.text()).hasSize(65_536);
        assertThat(rows.get(1)).isInstanceOf(RetailLine.class);
    }

    @Test
    void rejectsAStrayCarriageReturn() {
        List<RetailRow> rows = rows(file(folder, GOOD + "\rmore", GOOD));

        assertThat(((RejectedLine) rows.get(0)).reason()).isEqualTo("a carriage return inside the line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b,c\n1,2,3\n", "InvoiceNo;StockCode\n"})
    void refusesAFileThatIsNotARetailFile(String text) {
        DataFile file = bytes(folder.resolve("other.csv"), text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RetailReader.open(file))
                .isInstanceOfSatisfying(
                        StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("other.csv: not a retail file: its first line must be InvoiceNo,");
    }

    @Test
    void endsTheRunOnACutCompressedFile() {
        byte[] whole = gzipped(text(GOOD, GOOD, GOOD).getBytes(StandardCharsets.UTF_8));
        DataFile cut = bytes(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> rows(cut))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("cut.gz: cannot be read");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> DataFile.at(folder.resolve("none.csv")))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("no readable file there");
    }
}
