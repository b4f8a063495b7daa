package com.g3nretailstack.accounting.examples.receivables.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/** One line of the file, its columns read on demand. */
record Row(String file, NamedCsvRecord csv) {
    int line() {
        return (int) csv.getStartingLineNumber();
    }

    String caseId() {
        return required("case_id");
    }

    String activity() {
        return required("activity");
    }

    String dismissal() {
        return csv.findField("dismissal").orElse("");
    }

    Instant at() {
        try {
            return Instant.parse(required("timestamp"));
        } catch (DateTimeException e) {
            throw bad("timestamp is no instant");
        }
    }

    BigDecimal amount(String column) {
        try {
            BigDecimal amount = new BigDecimal(required(column));
            if (amount.signum() < 0) {
                throw bad(column + " is negative");
            }
            return amount;
        } catch (NumberFormatException e) {
            throw bad(column + " is no number");
        }
    }

    BadFileException bad(String reason) {
        return new BadFileException(file + ", line " + line() + ": " + reason);
    }

    private String required(String column) {
        String value = csv.findField(column).orElse("");
        if (value.isBlank()) {
            throw bad(column + " is missing");
        }
        return value;
    }
}
