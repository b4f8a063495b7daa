package com.g3nretailstack.accounting.examples.quickstart.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups physical lines into records and recovers after a broken one.
 *
 * <p>A quote that is never closed would swallow the rest of the file. So a record spans {@link #MAX_LINES} lines at most,
 * and where several lines do not make one good record, the first alone is rejected and reading goes on with the next.
 */
final class RetailRows implements Closeable {
    /** The most physical lines that one record may span. */
    static final int MAX_LINES = 16;

    private static final String OPEN_QUOTE = "a quote is opened and not closed";

    private final PhysicalLines lines;
    private final List<PhysicalLine> ahead = new ArrayList<>(MAX_LINES);

    RetailRows(PhysicalLines lines) {
        this.lines = lines;
    }

    /** Takes the heading off and returns whether it is that of a retail file. */
    boolean takeHeading() throws IOException {
        PhysicalLine heading = lines.next();
        return heading != null && heading.flaw() == null && heading.text().equals(Columns.HEADING);
    }

    /** Returns the next record, or null at the end of the file. */
    @Nullable RetailRow next() throws IOException {
        PhysicalLine first = peek(0);
        if (first == null) {
            return null;
        }
        try {
            int span = span();
            RetailRow row = read(first.number(), span);
            drop(span);
            return row;
        } catch (MalformedLineException e) {
            drop(1);
            return new RejectedLine(first.number(), e.reason(), first.text());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Returns how many lines the record takes: until its quotes are even. */
    private int span() throws IOException, MalformedLineException {
        long quotes = 0;
        for (int i = 0; i < MAX_LINES; i++) {
            PhysicalLine line = peek(i);
            if (line == null) {
                break;
            }
            if (line.flaw() != null) {
                throw new MalformedLineException(i == 0 ? line.flaw() : OPEN_QUOTE);
            }
            quotes += line.text().chars().filter(c -> c == '"').count();
            if (quotes % 2 == 0) {
                return i + 1;
            }
        }
        throw new MalformedLineException(OPEN_QUOTE);
    }

    private RetailLine read(long number, int span) throws MalformedLineException {
        String text = ahead.subList(0, span).stream().map(PhysicalLine::text).collect(Collectors.joining("\n"));
        try {
            return Columns.read(number, columns(text));
        } catch (MalformedLineException e) {
            throw span == 1 ? e : new MalformedLineException(OPEN_QUOTE);
        }
    }

    private static List<String> columns(String text) throws MalformedLineException {
        if (text.isEmpty()) {
            throw new MalformedLineException("the line is empty");
        }
        List<CsvRecord> records = records(text);
        // a quote inside a plain value opens nothing: what looked like one record is several
        if (records.size() != 1) {
            throw new MalformedLineException(OPEN_QUOTE);
        }
        return records.get(0).getFields();
    }

    private static List<CsvRecord> records(String text) throws MalformedLineException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new MalformedLineException("quotes and commas do not make columns");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable PhysicalLine peek(int index) throws IOException {
        while (ahead.size() <= index) {
            PhysicalLine line = lines.next();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.get(index);
    }

    private void drop(int count) {
        ahead.subList(0, count).clear();
    }
}
