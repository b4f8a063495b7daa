package com.g3nretailstack.accounting.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.Seeds;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    private final Random random = new Random(Seeds.seed(InstantsTest.class));

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:07Z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.1Z, 2026-03-04T05:06:07.100Z",
        "2026-03-04T05:06:07.089123Z, 2026-03-04T05:06:07.089123Z",
        "2026-03-04T05:06:07.123456789Z, 2026-03-04T05:06:07.123456789Z",
        "2026-03-04T05:06:07+02:00, 2026-03-04T03:06:07Z",
        "2026-03-04T05:06:07.5-05:30, 2026-03-04T10:36:07.500Z",
        "2026-03-04T24:00:00Z, 2026-03-05T00:00:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void readsTheFormsOfIso8601(String text, Instant expected) throws IOException {
        assertThat(Instants.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-04",
                "2026-03-04T05:06:07",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-03-04 05:06:07Z",
                "2026-03-04T25:00:00Z",
                "2026-03-04T05:60:00Z",
                "2026-03-04T05:06:07.1234567890Z",
                "2026-03-04T05:06:07,5Z",
                "2026-03-0/T05:06:07Z",
                "٢026-03-04T05:06:07Z",
                "1772600767"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Instants.read(text)).hasMessage("$: expected " + Instants.EXPECTED);
    }

    @Test
    void agreesWithTheJdk() throws IOException {
        for (int i = 0; i < 50_000; i++) {
            String text = text();

            assertThat(read(text)).as(text).isEqualTo(jdk(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "-0001-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T00:00:00.000001Z"
            })
    void writesTheEdgesAsTheJdkDoes(String text) {
        assertThat(Instants.write(Instant.parse(text))).isEqualTo(text);
    }

    @Test
    void writesWhatTheJdkWrites() {
        long[] steps = {1_000_000_000, 1_000_000, 1_000, 1};
        for (int i = 0; i < 50_000; i++) {
            long step = steps[random.nextInt(steps.length)];
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-70_000_000_000L, 260_000_000_000L), random.nextLong(1_000_000_000 / step) * step);

            assertThat(Instants.write(instant)).isEqualTo(instant.toString());
        }
    }

    /** An instant as text, in a third of the cases with one character changed. */
    private String text() {
        Instant instant = Instant.ofEpochSecond(
                random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(4) * 249_999_999L);
        String text = random.nextBoolean()
                ? instant.toString()
                : instant.atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(1000)))
                        .toString();
        if (random.nextInt(3) > 0) {
            return text;
        }
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ+".charAt(random.nextInt(16)));
        return changed.toString();
    }

    private static Optional<Instant> jdk(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instants.read(text));
        } catch (JsonDecodeException e) {
            return Optional.empty();
        }
    }
}
