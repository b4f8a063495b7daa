package com.g3nretailstack.accounting.examples.receivables.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {
    @TempDir
    Path folder;

    @Test
    void aPaymentIsWhatTheRunningTotalGrewBy() throws IOException {
        assertThat(facts("A,Payment,2007-01-02T00:00:00Z,,,,360,36.0", "A,Payment,2007-02-02T00:00:00Z,,,,215,57.5"))
                .filteredOn(Fact.Payment.class::isInstance)
                .extracting(fact -> ((Fact.Payment) fact).amount().toPlainString())
                .containsExactly("36.0", "21.5");
    }

    @Test
    void aNoticeThatMovesNoMoneyIsCountedAndNotBooked() throws IOException {
        Receivable receivable =
                read("A,Payment,2007-01-02T00:00:00Z,,,,360,36.0", "A,Payment,2007-02-02T00:00:00Z,,,,0,36.0");

        assertThat(receivable.notices()).isEqualTo(2);
        assertThat(receivable.facts())
                .filteredOn(Fact.Payment.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aPenaltyIsWhatItAddsToTheFine() throws IOException {
        assertThat(facts("A,Add penalty,2007-01-02T00:00:00Z,71.5,,,,"))
                .last()
                .isEqualTo(new Fact.Charge(
                        3, Instant.parse("2007-01-02T00:00:00Z"), Fact.Kind.PENALTY, new BigDecimal("36.5")));
    }

    @ParameterizedTest
    @CsvSource({"#,1", "G,1", "NIL,0", "5,0"})
    void anAppealIsUpheldBySign(String sign, int dismissals) throws IOException {
        assertThat(facts("A,Send Appeal to Prefecture,2007-01-02T00:00:00Z,," + sign + ",,,"))
                .filteredOn(Fact.Dismissal.class::isInstance)
                .hasSize(dismissals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B,Payment,2007-01-02T00:00:00Z,,,,360,36.0|a case begins with 'Create Fine', and does so once",
                "A,Create Fine,2007-01-02T00:00:00Z,35.0,,,,|a case begins with 'Create Fine', and does so once",
                "A,Send Fine,2006-01-02T00:00:00Z,,,11.0,,|the line lies before the one above it",
                "A,Send Fine,2007-01-02,,,11.0,,|timestamp is no instant",
                "A,Send Fine,2007-01-02T00:00:00Z,,,-1,,|expense is negative",
                "A,Send Fine,2007-01-02T00:00:00Z,,,,,|expense is missing",
                "A,Add penalty,2007-01-02T00:00:00Z,34.0,,,,|a penalty makes the fine smaller",
                ",Payment,2007-01-02T00:00:00Z,,,,360,36.0|case_id is missing"
            })
    void aLineThatCannotBeRightIsNamed(String line, String reason) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(BadFileException.class)
                .hasMessage("cases.csv, line 3: " + reason);
    }

    @Test
    void aRunningTotalThatFallsIsNamed() {
        assertThatThrownBy(() ->
                        read("A,Payment,2007-01-02T00:00:00Z,,,,360,36.0", "A,Payment,2007-02-02T00:00:00Z,,,,0,35.0"))
                .hasMessage("cases.csv, line 4: the running total of payments falls");
    }

    @Test
    void aFileWithoutLinesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.csv"), "");

        assertThatThrownBy(() -> CaseFile.at(file)).hasMessage("empty.csv: no line in it");
    }

    private List<Fact> facts(String... lines) throws IOException {
        return read(lines).facts();
    }

    private Receivable read(String... lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve("cases.csv"),
                "case_id,activity,timestamp,amount,dismissal,expense,paymentamount,totalpaymentamount\n"
                        + "A,Create Fine,2006-10-02T00:00:00Z,35.0,NIL,,,0.0\n"
                        + String.join("\n", lines)
                        + "\n");
        return CaseFile.at(file).receivables().get(0);
    }
}
