package com.g3nretailstack.accounting.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.testing.Models;
import com.g3nretailstack.accounting.testing.Seeds;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1e99999999999999999999",
                "1e1000",
                "10e999",
                "1e1001",
                "1e-1001",
                "\"1e999999999\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"0x10\"",
                "\"\"",
                "\" 1\"",
                "\"1,5\"",
                "true",
                "{}"
            })
    void refusesWhatIsNoDecimalWithinBounds(String json) {
        assertThatThrownBy(() -> amount(json))
                .isInstanceOf(JsonDecodeException.class)
                .hasMessage("$.amount: expected " + Decimals.EXPECTED);
    }

    @Test
    void refusesMoreDigitsThanItTakes() throws IOException {
        assertThat(amount("9".repeat(1000)).precision()).isEqualTo(1000);
        assertThatThrownBy(() -> amount("9".repeat(1001))).isInstanceOf(JsonDecodeException.class);
        assertThatThrownBy(() -> amount("\"" + "9".repeat(1_000_000) + "\"")).isInstanceOf(JsonDecodeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1.10, 1.10",
        "1e3, 1000",
        "1E-7, 0.0000001",
        "12345678901234567890.123456789, 12345678901234567890.123456789",
        "-0.00, 0.00",
        "9007199254740993, 9007199254740993"
    })
    void isExactAndWrittenInPlainNotation(String read, String written) throws IOException {
        Event event = event(read);

        assertThat(event.amount()).isEqualTo(new BigDecimal(read));
        assertThat(text(Models.written(event))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e-1000", "-0.1e-999", "0e999", "0e-1000", "1.5e998"})
    void whatIsReadAtTheBoundIsReadAgainAsItIsWritten(String read) throws IOException {
        Event event = event(read);

        assertThat(event(text(Models.written(event)))).isEqualTo(event);
    }

    @Test
    void aBuilderRefusesADecimalThatCouldNotBeSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Event.builder().amount(new BigDecimal("1e999999999")))
                .withMessageStartingWith("amount: out of bounds");
    }

    @Test
    void modelsCompareDecimalsByValue() throws IOException {
        assertThat(event("1.0")).isEqualTo(event("1.00")).hasSameHashCodeAs(event("\"1.00\""));
        assertThat(event("1.0")).isNotEqualTo(event("1.01"));
        assertThat(event("0")).isEqualTo(event("0.000")).hasSameHashCodeAs(event("0e5"));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "9223372036854775807, 9223372036854775807",
        "1.0, 1",
        "1e3, 1000",
        "9007199254740993.0, 9007199254740993"
    })
    void integersAreExact(String text, long value) throws IOException {
        assertThat(Decimals.integer(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "1e999999999", "x"})
    void refusesWhatIsNoIntegerOf64Bits(String text) {
        assertThatThrownBy(() -> Decimals.integer(text)).hasMessage("$: expected an integer of 64 bits");
    }

    private static Event event(String amount) throws IOException {
        return (Event) Models.read("Event", ("{\"amount\": " + amount + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal amount(String json) throws IOException {
        return Objects.requireNonNull(event(json).amount());
    }

    private static String text(JsonElement event) {
        return event.getAsJsonObject().get("amount").toString();
    }

    @Test
    void agreesWithTheJdkOnWhatLooksLikeADecimal() {
        Random random = new Random(Seeds.seed(DecimalsTest.class));
        int decimals = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = random.ints(random.nextInt(22), 0, 15)
                    .mapToObj("0123456789.-+e٣"::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            BigDecimal expected = jdk(text);
            decimals += expected == null ? 0 : 1;

            assertThat(Decimals.parse(text)).as(text).isEqualTo(expected);
        }

        assertThat(decimals).isBetween(2_000, 98_000);
    }

    private static @Nullable BigDecimal jdk(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return Decimals.inBounds(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
