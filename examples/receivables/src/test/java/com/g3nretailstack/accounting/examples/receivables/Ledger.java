package com.g3nretailstack.accounting.examples.receivables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A second account of the file, by other means than the program's: plain text, whole cents, one running balance per case and day.
 *
 * <p>It shares no code with the program and asks no service.
 */
final class Ledger {
    private static final int TERM_DAYS = 60;
    private static final List<String> BUCKETS = List.of("current", "days_1_30", "days_31_60", "days_61_90", "over_90");

    /** One case: when it began, and by how many cents its balance moved on which day. */
    private static final class Account {
        private final LocalDate begun;
        private final TreeMap<LocalDate, Long> moves = new TreeMap<>();
        private long fine;
        private long paid;
        private int increases;
        private int notices;

        Account(LocalDate begun) {
            this.begun = begun;
        }

        void move(LocalDate day, long cents) {
            moves.merge(day, cents, Long::sum);
        }

        long balance(LocalDate asOf) {
            return moves.headMap(asOf, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    static Ledger of(InputStream csv) throws IOException {
        Ledger ledger = new Ledger();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            List<String> columns = Arrays.asList(lines.readLine().split(","));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = Arrays.asList(line.split(",", -1));
                ledger.enter(column -> cells.get(columns.indexOf(column)));
            }
        }
        return ledger;
    }

    private interface Cells {
        String get(String column);

        default long cents(String column) {
            return new BigDecimal(get(column)).movePointRight(2).longValueExact();
        }
    }

    private void enter(Cells cells) {
        LocalDate day = LocalDate.parse(cells.get("timestamp").substring(0, 10));
        Account account = accounts.computeIfAbsent(cells.get("case_id"), unused -> new Account(day));
        switch (cells.get("activity")) {
            case "Create Fine", "Add penalty" -> {
                account.move(day, cells.cents("amount") - account.fine);
                account.fine = cells.cents("amount");
            }
            case "Send Fine" -> account.move(day, cells.cents("expense"));
            case "Payment" -> {
                long total = cells.cents("totalpaymentamount");
                account.move(day, account.paid - total);
                account.increases += total > account.paid ? 1 : 0;
                account.notices++;
                account.paid = total;
            }
            default -> {
                // says nothing of money
            }
        }
    }

    /** Bucket by bucket, the newest first: name, amount and count. */
    List<String> aging(LocalDate asOf) {
        long[] cents = new long[BUCKETS.size()];
        long[] counts = new long[BUCKETS.size()];
        for (Account account : accounts.values()) {
            long balance = account.balance(asOf);
            long days = ChronoUnit.DAYS.between(account.begun.plusDays(TERM_DAYS), asOf);
            int bucket = days <= 0 ? 0 : (int) Math.min(4, 1 + (days - 1) / 30);
            if (balance > 0) {
                cents[bucket] += balance;
                counts[bucket]++;
            }
        }
        List<String> buckets = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            buckets.add(BUCKETS.get(i) + " " + BigDecimal.valueOf(cents[i], 2) + " " + counts[i]);
        }
        return buckets;
    }

    int cases() {
        return accounts.size();
    }

    BigDecimal paid() {
        return BigDecimal.valueOf(
                accounts.values().stream().mapToLong(account -> account.paid).sum(), 2);
    }

    long paidCases() {
        return accounts.values().stream().filter(account -> account.paid > 0).count();
    }

    long notedInParts() {
        return accounts.values().stream().filter(account -> account.notices > 1).count();
    }

    long paidInParts() {
        return accounts.values().stream()
                .filter(account -> account.increases > 1)
                .count();
    }

    long overpaid() {
        return accounts.values().stream()
                .filter(account -> account.balance(LocalDate.MAX) < 0)
                .count();
    }
}
