package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param line the request line, {@code POST /accounting/event/record HTTP/1.1}
 * @param headers the last value of each, names in lower case
 * @param body the body as text
 */
public record WireRequest(String line, Map<String, String> headers, String body) {

    /** A header's value, null where it did not come. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The next request of a connection, null where it ended. */
    static @Nullable WireRequest read(InputStream in) throws IOException {
        String line = line(in);
        return line.isEmpty() ? null : rest(line, in);
    }

    /** The request whose first line was read already. */
    static WireRequest rest(String line, InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new WireRequest(line, headers, new String(in.readNBytes(length), UTF_8));
    }

    /** The next line, empty at the end of a head and of a connection. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
