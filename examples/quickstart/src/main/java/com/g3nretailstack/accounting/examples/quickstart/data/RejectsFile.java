package com.g3nretailstack.accounting.examples.quickstart.data;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The rejected lines of one data file, as a CSV of line, reason, text.
 *
 * <p>Written anew by every run and made with the first rejected line: where nothing was rejected there is no file.
 */
public final class RejectsFile implements Closeable {
    private final Path path;
    private @Nullable CsvWriter writer;

    private RejectsFile(Path path) {
        this.path = path;
    }

    /** Starts the rejects file at this path; one from an earlier run is removed. */
    public static RejectsFile start(Path path) {
        try {
            Files.deleteIfExists(path);
            return new RejectsFile(path);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Returns where the rejected lines stand. */
    public Path path() {
        return path;
    }

    /** Adds a rejected line. */
    public void add(RejectedLine line) {
        try {
            opened().writeRecord(Long.toString(line.number()), line.reason(), line.text());
        } catch (IOException e) {
            throw unwritable(path, e);
        } catch (UncheckedIOException e) {
            throw unwritable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private CsvWriter opened() throws IOException {
        CsvWriter current = writer;
        if (current == null) {
            current = CsvWriter.builder().build(path);
            writer = current;
            current.writeRecord("line", "reason", "text");
        }
        return current;
    }

    private static StopException unwritable(Path path, Exception cause) {
        return new StopException(
                ExitCode.LOCAL_FILES,
                path + ": the rejects file cannot be written: " + cause + " (--work-dir chooses another folder)",
                cause);
    }
}
