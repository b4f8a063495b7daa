package com.g3nretailstack.accounting.examples.quickstart.testing;

import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailReader;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small retail files for tests. */
public final class RetailText {
    /** The heading of a retail file. */
    public static final String HEADING =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private RetailText() {}

    /** Returns a file in this folder with the heading and these lines. */
    public static DataFile file(Path folder, String... lines) {
        return bytes(folder.resolve("retail.csv"), text(lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file of exactly these bytes. */
    public static DataFile bytes(Path path, byte[] content) {
        try {
            return DataFile.at(Files.write(path, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the heading and these lines as text. */
    public static String text(String... lines) {
        return HEADING + "\n" + String.join("\n", lines) + "\n";
    }

    /** Returns the bytes gzipped. */
    public static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns all records of a file. */
    public static List<RetailRow> rows(DataFile file) {
        List<RetailRow> rows = new ArrayList<>();
        try (RetailReader reader = RetailReader.open(file)) {
            for (RetailRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
