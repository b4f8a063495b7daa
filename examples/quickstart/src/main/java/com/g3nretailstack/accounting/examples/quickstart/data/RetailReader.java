package com.g3nretailstack.accounting.examples.quickstart.data;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a retail file record by record; memory does not grow with the file. Not thread-safe. */
public final class RetailReader implements Closeable {
    private final String name;
    private final RetailRows rows;

    private RetailReader(String name, RetailRows rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Opens a file and checks its heading; ends the run when it is not a retail file. */
    public static RetailReader open(DataFile file) {
        try {
            RetailReader reader = new RetailReader(file.name(), new RetailRows(new PhysicalLines(file.open())));
            reader.checkHeading();
            return reader;
        } catch (IOException e) {
            throw unreadable(file.name(), e);
        }
    }

    /** Returns the next record, usable or rejected, or null at the end of the file. */
    public @Nullable RetailRow next() {
        try {
            return rows.next();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Returns what ends a run whose data file cannot be read to its end. */
    public static StopException unreadable(String name, IOException cause) {
        return new StopException(ExitCode.USAGE, name + ": cannot be read: " + cause.getMessage(), cause);
    }

    private void checkHeading() throws IOException {
        if (!rows.takeHeading()) {
            rows.close();
            throw new StopException(
                    ExitCode.USAGE, name + ": not a retail file: its first line must be " + Columns.HEADING);
        }
    }
}
