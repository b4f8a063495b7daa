package com.g3nretailstack.accounting.testing;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is written to the standard error stream, where the tests' logger writes; one at a time. */
public final class LogLines implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    /** Begins to listen. */
    public LogLines() {
        System.setErr(new PrintStream(new Both(captured, before), true, StandardCharsets.UTF_8));
    }

    /** Everything that was written since. */
    public String text() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    /** The lines that hold a text. */
    public List<String> with(String text) {
        return text().lines().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }

    // what a test looks at is looked at once more with all that the suite has written
    private static final class Both extends FilterOutputStream {
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            super(one);
            this.other = other;
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            other.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            out.write(octets, offset, length);
            other.write(octets, offset, length);
        }
    }
}
