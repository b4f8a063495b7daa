package com.g3nretailstack.accounting.examples.quickstart.tieout;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums retail lines by one regular expression over whole records. */
final class LineSum {
    private static final int MOST_LINES = 16;
    private static final int MOST_BYTES = 65_536;
    private static final String TEXT = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",\\n][^,\\n]*+|)";
    // quotes around a plain value change nothing: "6" is 6
    private static final Pattern RECORD = Pattern.compile("(?<invoice>TEXT),(?<sku>TEXT),TEXT,".replace("TEXT", TEXT)
            + "(?<q1>\"?)(?<quantity>-?[0-9]{1,12})\\k<q1>,"
            + "(?<q2>\"?)(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\k<q2>,"
            + "(?<q3>\"?)(?<price>-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)\\k<q3>,"
            + "TEXT,TEXT".replace("TEXT", TEXT));

    private final Totals totals = new Totals();
    private long lines;
    private long rejected;

    long lines() {
        return lines;
    }

    long rejected() {
        return rejected;
    }

    Totals totals() {
        return totals;
    }

    /** Sums every record after the heading; leaves the stream open. */
    void readAll(InputStream text) throws IOException {
        // one byte, one character: positions and quotes are found without decoding
        Scanner scanner = new Scanner(text, StandardCharsets.ISO_8859_1).useDelimiter("\n");
        if (scanner.hasNext()) {
            scanner.next();
        }
        List<String> ahead = new ArrayList<>();
        while (fill(scanner, ahead)) {
            ahead.subList(0, record(ahead)).clear();
        }
        if (scanner.ioException() != null) {
            throw scanner.ioException();
        }
    }

    private static boolean fill(Scanner scanner, List<String> ahead) {
        while (ahead.size() < MOST_LINES && scanner.hasNext()) {
            ahead.add(scanner.next());
        }
        return !ahead.isEmpty();
    }

    /** Counts the record that begins with the first line and returns how many lines it takes. */
    private int record(List<String> ahead) {
        lines++;
        int span = span(ahead);
        if (span == 0 || !sum(ahead.subList(0, span))) {
            rejected++;
            return 1;
        }
        return span;
    }

    private static int span(List<String> ahead) {
        boolean open = false;
        for (int i = 0; i < ahead.size(); i++) {
            open ^= ahead.get(i).chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean sum(List<String> record) {
        if (!record.stream().allMatch(LineSum::readable)) {
            return false;
        }
        Matcher matcher = RECORD.matcher(
                String.join("\n", record.stream().map(LineSum::bare).toList()));
        if (!matcher.matches() || !isDate(matcher.group("date"))) {
            return false;
        }
        String invoice = bareText(matcher.group("invoice"));
        BigDecimal quantity = new BigDecimal(matcher.group("quantity"));
        if (invoice.trim().isEmpty() || bareText(matcher.group("sku")).trim().isEmpty()) {
            return false;
        }
        totals.add(type(invoice, quantity), quantity.multiply(new BigDecimal(matcher.group("price"))));
        return true;
    }

    private static String type(String invoice, BigDecimal quantity) {
        return switch (invoice.charAt(0)) {
            case 'C' -> "refund";
            case 'A' -> "bad_debt_adjustment";
            default -> quantity.signum() < 0 ? "inventory_write_off" : "sale";
        };
    }

    private static boolean readable(String line) {
        if (line.length() > MOST_BYTES || bare(line).indexOf('\r') >= 0) {
            return false;
        }
        try {
            byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isDate(String date) {
        try {
            LocalDate.parse(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String bare(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static String bareText(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
