package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.Set;

/** How the end of a body is known (RFC 9112, section 6), and so how it is passed on, byte for byte. */
@FunctionalInterface
interface Body {

    /** Nothing follows the head. */
    Body NONE = (from, to) -> {};

    /** Everything up to the end of the stream. */
    Body UNTIL_CLOSE = WireInput::passAll;

    /** Chunks, each with its length, and trailers. */
    Body CHUNKED = Body::passChunks;

    Set<Integer> STATUSES_WITHOUT = Set.of(204, 304);

    void pass(WireInput from, OutputStream to) throws IOException;

    static Body ofRequest(HttpHead head) throws ProtocolException {
        if (head.says("transfer-encoding", "chunked")) {
            return CHUNKED;
        }
        return head.headers().containsKey("content-length") ? ofLength(head) : NONE;
    }

    static Body ofAnswer(HttpHead head, String method) throws ProtocolException {
        if (method.equals("HEAD") || STATUSES_WITHOUT.contains(head.status())) {
            return NONE;
        }
        if (head.says("transfer-encoding", "chunked")) {
            return CHUNKED;
        }
        return head.headers().containsKey("content-length") ? ofLength(head) : UNTIL_CLOSE;
    }

    private static Body ofLength(HttpHead head) throws ProtocolException {
        String length = head.headers().getOrDefault("content-length", "");
        if (!length.matches("[0-9]{1,18}")) {
            throw new ProtocolException("not HTTP: a content-length that is no number");
        }
        return (from, to) -> from.pass(Long.parseLong(length), to);
    }

    private static void passChunks(WireInput from, OutputStream to) throws IOException {
        for (long size = passSize(from, to); size > 0; size = passSize(from, to)) {
            from.pass(size, to);
            passLine(from, to);
        }
        while (!passLine(from, to).isEmpty()) {
            // trailers, up to the empty line that ends them
        }
    }

    private static long passSize(WireInput from, OutputStream to) throws IOException {
        String size = passLine(from, to).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new ProtocolException("not HTTP: a chunk without its length");
        }
        return Long.parseLong(size, 16);
    }

    private static String passLine(WireInput from, OutputStream to) throws IOException {
        byte[] line = from.line();
        if (line.length == 0) {
            throw new EOFException("the stream ended within a body");
        }
        to.write(line);
        return new String(line, ISO_8859_1).strip();
    }
}
