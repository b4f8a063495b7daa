package com.g3nretailstack.accounting.examples.benchmarks.loopback;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a request says before its body.
 *
 * @param path as it stands in the request line
 * @param length of the body in bytes
 */
record RequestHead(String path, int length) {
    private static final String LENGTH = "content-length:";

    /** The next one, null where the client has closed the connection. */
    static @Nullable RequestHead read(InputStream in) throws IOException {
        String request = line(in);
        if (request.isEmpty()) {
            return null;
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        int space = request.indexOf(' ');
        return new RequestHead(request.substring(space + 1, request.indexOf(' ', space + 1)), length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return ended(line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static String ended(StringBuilder line) throws EOFException {
        if (!line.isEmpty()) {
            throw new EOFException("the client went away in the middle of a line");
        }
        return "";
    }
}
