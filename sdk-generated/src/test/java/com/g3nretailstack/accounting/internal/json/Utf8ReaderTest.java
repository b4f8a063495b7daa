package com.g3nretailstack.accounting.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
    private final Random random = new Random(Seeds.seed(Utf8ReaderTest.class));

    @Test
    void decodesEveryCodePoint() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                all.appendCodePoint(codePoint);
            }
        }
        String text = all.toString();

        assertThat(decoded(text.getBytes(StandardCharsets.UTF_8)).orElseThrow().contentEquals(text))
                .isTrue();
    }

    @Test
    void agreesWithTheJdkOnRandomBytes() throws IOException {
        int malformed = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = likelyUtf8();
            Optional<String> expected = jdk(bytes);
            malformed += expected.isEmpty() ? 1 : 0;

            assertThat(decoded(bytes)).as("%s", ByteBuffer.wrap(bytes)).isEqualTo(expected);
        }

        assertThat(malformed).isBetween(1_000, 49_000);
    }

    @Test
    void refusesEverySequenceOfTwoAndThreeBytesThatTheJdkRefuses() throws IOException {
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second = 0x70; second <= 0xC8; second++) {
                byte[] two = {(byte) lead, (byte) second};
                byte[] three = {(byte) lead, (byte) second, (byte) 0x80};
                byte[] four = {(byte) lead, (byte) second, (byte) 0x80, (byte) 0xBF};
                assertThat(decoded(two)).isEqualTo(jdk(two));
                assertThat(decoded(three)).isEqualTo(jdk(three));
                assertThat(decoded(four)).isEqualTo(jdk(four));
            }
        }
    }

    /** Well-formed text with, in half of the cases, one byte changed or the end cut off. */
    private byte[] likelyUtf8() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int bits = 1 + random.nextInt(20);
            int codePoint = random.nextInt(1 << bits);
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            text.appendCodePoint(surrogate ? 'x' : codePoint);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int what = random.nextInt(4);
        if (what == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return what == 1 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static Optional<String> jdk(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Read in pieces of random size, so that pairs of surrogates are torn apart too. */
    private Optional<String> decoded(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[1 + random.nextInt(7)];
        try (Utf8Reader reader = new Utf8Reader(bytes)) {
            int read;
            while ((read = reader.read(piece, 0, piece.length)) >= 0) {
                text.append(piece, 0, read);
            }
            return Optional.of(text.toString());
        } catch (JsonDecodeException e) {
            assertThat(e).hasMessage("$: expected well-formed UTF-8");
            return Optional.empty();
        }
    }
}
