package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonToken;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The floors look at everything, too. */
final class FloorsTest {
    private static final byte[] BODY = "{\"a\":[1,true,\"x\"]}".getBytes(UTF_8);

    @Test
    void gsonSkipsToTheEnd() throws IOException {
        assertThat(Floors.gsonSkip(BODY)).isEqualTo(JsonToken.END_DOCUMENT);
    }

    @Test
    void jacksonSeesEachToken() {
        assertThat(Floors.jacksonTokens(BODY)).isEqualTo(8);
    }

    @Test
    void eachByteIsAdded() {
        assertThat(Floors.byteSum(new byte[] {1, 2, -4, 100})).isEqualTo(99L);
    }
}
