package com.g3nretailstack.accounting.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.Models;
import com.g3nretailstack.accounting.testing.Seeds;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private final Random random = new Random(Seeds.seed(Utf8WriterTest.class));

    @Test
    void writesWhatTheJdkWrites() {
        for (int i = 0; i < 20_000; i++) {
            String text = text();

            assertThat(written(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anySequenceOfCharactersComesBackThroughJson() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            char[] any = new char[random.nextInt(8)];
            for (int j = 0; j < any.length; j++) {
                any[j] = (char) (random.nextBoolean() ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x10000));
            }
            JsonPrimitive string = new JsonPrimitive(new String(any));

            assertThat(Models.tree(Models.bytes(string))).isEqualTo(string);
        }
    }

    @Test
    void aLoneSurrogateIsEscaped() {
        assertThat(new String(written("a\uD83Db\uDE00"), StandardCharsets.US_ASCII))
                .isEqualTo("a\\ud83db\\ude00");
        assertThat(new String(written("\uD83D"), StandardCharsets.US_ASCII)).isEqualTo("\\ud83d");
    }

    @Test
    void growsBeyondWhatItKeepsAsASpare() {
        for (int length : new int[] {2_047, 2_048, 2_049, 65_536, 65_537, 300_000}) {
            String text = "é".repeat(length);

            assertThat(written(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void twoAtOnceDoNotShareAnArray() {
        try (Utf8Writer one = new Utf8Writer();
                Utf8Writer other = new Utf8Writer()) {
            one.write("one", 0, 3);
            other.write("other", 0, 5);

            assertThat(one.toByteArray()).asString().isEqualTo("one");
            assertThat(other.toByteArray()).asString().isEqualTo("other");
        }
    }

    @Test
    void closedTwiceItLendsItsArrayToOneOnly() {
        Utf8Writer closed = new Utf8Writer();
        closed.close();
        closed.close();

        try (Utf8Writer one = new Utf8Writer();
                Utf8Writer other = new Utf8Writer()) {
            one.write("one", 0, 3);
            other.write("other", 0, 5);

            assertThat(one.toByteArray()).asString().isEqualTo("one");
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            int codePoint = random.nextInt(1 << (1 + random.nextInt(20)));
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            text.appendCodePoint(surrogate ? 'x' : codePoint);
        }
        return text.toString();
    }

    /** Written in pieces, by each of the three ways in. */
    private byte[] written(String text) {
        try (Utf8Writer writer = new Utf8Writer()) {
            for (int at = 0; at < text.length(); ) {
                int length = Math.min(text.length() - at, 1 + random.nextInt(5));
                switch (random.nextInt(3)) {
                    case 0 -> writer.write(text, at, length);
                    case 1 -> writer.write(text.toCharArray(), at, length);
                    default -> {
                        length = 1;
                        writer.write((int) text.charAt(at));
                    }
                }
                at += length;
            }
            return writer.toByteArray();
        }
    }
}
