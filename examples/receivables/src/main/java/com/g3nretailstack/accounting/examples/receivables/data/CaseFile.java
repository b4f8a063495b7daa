package com.g3nretailstack.accounting.examples.receivables.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The receivables of a file.
 *
 * @param name the file's name without its folders
 * @param rows how many lines it has, the header not counted
 * @param receivables its cases, in the order in which they begin
 */
public record CaseFile(String name, int rows, List<Receivable> receivables) {
    private static final String SAMPLE = "receivables-sample.csv";

    /** Copies the receivables. */
    public CaseFile {
        receivables = List.copyOf(receivables);
    }

    /** Reads the sample that the program ships. */
    public static CaseFile sample() throws IOException {
        return read(SAMPLE, Objects.requireNonNull(CaseFile.class.getResourceAsStream("/" + SAMPLE), SAMPLE));
    }

    /**
     * Reads a CSV file, gzipped or not.
     *
     * @throws BadFileException naming the first line that cannot be used
     */
    public static CaseFile at(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new BadFileException(path + ": no readable file there");
        }
        return read(String.valueOf(path.getFileName()), Files.newInputStream(path));
    }

    private static CaseFile read(String name, InputStream stored) throws IOException {
        Map<String, CaseReader> cases = new LinkedHashMap<>();
        int rows = 0;
        try (Reader text = new InputStreamReader(plain(stored), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                Row row = new Row(name, line);
                cases.computeIfAbsent(row.caseId(), CaseReader::new).take(row);
                rows++;
            }
        } catch (CsvParseException e) {
            throw new BadFileException(name + ": not CSV: " + e.getMessage());
        }
        if (rows == 0) {
            throw new BadFileException(name + ": no line in it");
        }
        return new CaseFile(
                name, rows, cases.values().stream().map(CaseReader::receivable).toList());
    }

    /** Compression is told by content, not by name. */
    private static InputStream plain(InputStream stored) throws IOException {
        InputStream marked = new BufferedInputStream(stored);
        marked.mark(2);
        int magic = marked.read() | marked.read() << 8;
        marked.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(marked) : marked;
    }
}
