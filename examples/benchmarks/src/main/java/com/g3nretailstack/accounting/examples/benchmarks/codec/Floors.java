package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What can hardly be undercut: reading without keeping anything. */
final class Floors {
    private static final JsonFactory JACKSON = new JsonFactory();

    private Floors() {}

    /** Gson looks at each value and skips it. */
    static Object gsonSkip(byte[] body) throws IOException {
        JsonReader in = new JsonReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        in.skipValue();
        return in.peek();
    }

    /** Jackson goes from token to token. */
    static Object jacksonTokens(byte[] body) {
        try (JsonParser in = JACKSON.createParser(ObjectReadContext.empty(), body)) {
            int tokens = 0;
            for (JsonToken next = in.nextToken(); next != null; next = in.nextToken()) {
                tokens++;
            }
            return tokens;
        }
    }

    /** Each byte is looked at once. */
    static Object byteSum(byte[] body) {
        long sum = 0;
        for (byte next : body) {
            sum += next;
        }
        return sum;
    }
}
