package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request or of an answer, and the bytes that it came in.
 *
 * @param raw all of it, with the empty line that ends it
 * @param words the three parts of its first line
 * @param headers names in lower case; a header given twice is joined by a comma
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record HttpHead(byte[] raw, List<String> words, Map<String, String> headers) {

    private static final int LONGEST = 1024 * 1024;

    /** The next head, or null where the stream ends before it. */
    static @Nullable HttpHead read(WireInput in) throws IOException {
        byte[] first = in.line();
        if (first.length == 0) {
            return null;
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream(1024);
        raw.writeBytes(first);
        Map<String, String> headers = readHeaders(in, raw);
        return new HttpHead(raw.toByteArray(), words(text(first)), headers);
    }

    private static Map<String, String> readHeaders(WireInput in, ByteArrayOutputStream raw) throws IOException {
        Map<String, String> headers = new HashMap<>();
        while (true) {
            byte[] line = in.line();
            if (line.length == 0) {
                throw new EOFException("the stream ended within a head");
            }
            raw.writeBytes(line);
            if (text(line).isEmpty()) {
                return headers;
            }
            if (raw.size() > LONGEST) {
                throw new ProtocolException("a head is longer than " + LONGEST + " bytes");
            }
            add(text(line), headers);
        }
    }

    private static void add(String line, Map<String, String> headers) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, two) -> one + ", " + two);
        }
    }

    private static List<String> words(String line) throws ProtocolException {
        String[] words = line.split(" ", 3);
        if (words.length < 2) {
            throw new ProtocolException("not HTTP: the first line of a head has one word");
        }
        return List.of(words[0], words[1], words.length == 3 ? words[2] : "");
    }

    private static String text(byte[] line) {
        return new String(line, ISO_8859_1).stripTrailing();
    }

    String method() {
        return words.get(0);
    }

    /** What a request asks for, without its query. */
    String path() {
        return words.get(1).split("\\?", 2)[0];
    }

    /** An answer's status. */
    int status() throws ProtocolException {
        try {
            return Integer.parseInt(words.get(1));
        } catch (NumberFormatException e) {
            throw new ProtocolException("not HTTP: an answer without a status");
        }
    }

    /** Whether a header is there and names a word. */
    boolean says(String header, String word) {
        return headers.getOrDefault(header, "").toLowerCase(Locale.ROOT).contains(word);
    }

    /** Whether its sender means the connection to end with this exchange. */
    boolean closes() {
        boolean old = words.get(0).equals("HTTP/1.0") || words.get(2).equals("HTTP/1.0");
        return says("connection", "close") || (old && !says("connection", "keep-alive"));
    }
}
