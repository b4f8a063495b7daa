package com.g3nretailstack.accounting.mock.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;

/** What comes over a connection, in lines and in counted bytes, exactly as it came. */
final class WireInput {

    private static final int LONGEST_LINE = 256 * 1024;

    private final InputStream in;
    private final byte[] piece = new byte[16 * 1024];

    WireInput(InputStream in) {
        this.in = new BufferedInputStream(in, 16 * 1024);
    }

    /** The next line with its end; empty where the stream ended before it. */
    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() > LONGEST_LINE) {
                throw new ProtocolException("a line of a head is longer than " + LONGEST_LINE + " bytes");
            }
        }
        if (line.size() > 0) {
            throw new EOFException("the stream ended within a line");
        }
        return line.toByteArray();
    }

    /** Hands so many bytes on, each as soon as it is there. */
    void pass(long count, OutputStream to) throws IOException {
        for (long left = count; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new EOFException("the stream ended within a body");
            }
            to.write(piece, 0, read);
            left -= read;
        }
    }

    /** Hands on all that comes. */
    void passAll(OutputStream to) throws IOException {
        in.transferTo(to);
    }
}
