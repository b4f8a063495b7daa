package com.g3nretailstack.accounting.examples.quickstart.data;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** A retail file to read, from disk or shipped with the program; may be read any number of times. */
public final class DataFile {
    private static final String SAMPLE = "retail-sample.csv";

    private final String name;
    private final Source source;

    private DataFile(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    /** Where the bytes come from. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** Returns the sample that the program ships. */
    public static DataFile sample() {
        return new DataFile(
                SAMPLE, () -> Objects.requireNonNull(DataFile.class.getResourceAsStream("/" + SAMPLE), SAMPLE));
    }

    /** Returns the file at this path, which must be readable now. */
    public static DataFile at(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StopException(ExitCode.USAGE, path + ": no readable file there");
        }
        return new DataFile(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
    }

    /** Returns the file's name without its folders. */
    public String name() {
        return name;
    }

    /** Opens the bytes as they are stored, compressed or not. */
    public InputStream openRaw() throws IOException {
        return source.open();
    }

    /** Opens the text of the file; compression is told by content, not by name. */
    public InputStream open() throws IOException {
        return plain(openRaw());
    }

    /** Returns the uncompressed bytes of a stream that may be gzipped. */
    public static InputStream plain(InputStream raw) throws IOException {
        // never the stream's own mark: one that counts or digests would see the first bytes twice
        InputStream marked = new BufferedInputStream(raw, 1 << 16);
        marked.mark(2);
        int magic = marked.read() | marked.read() << 8;
        marked.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(marked, 1 << 16) : marked;
    }
}
