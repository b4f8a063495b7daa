package com.g3nretailstack.accounting.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.g3nretailstack.accounting.api.EventApi;
import com.g3nretailstack.accounting.testing.Contract;
import com.g3nretailstack.accounting.testing.Models;
import com.g3nretailstack.accounting.testing.SchemaValues;
import com.g3nretailstack.accounting.testing.Seeds;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A decode error names the place and what was expected, and never what stands there. */
class DecodeErrorTest {
    private static final String CANARY = "cAnArY-31337";
    private static final List<JsonElement> WRONG = List.of(
            new JsonPrimitive(CANARY),
            new JsonPrimitive(new java.math.BigDecimal("31337.31337e31337")),
            new JsonArray(),
            objectWithCanary());
    private static final SchemaValues VALUES = new SchemaValues(Seeds.seed(DecodeErrorTest.class));

    static Collection<String> responseSchemas() {
        return Contract.responseSchemas();
    }

    private static JsonObject objectWithCanary() {
        JsonObject object = new JsonObject();
        object.addProperty(CANARY, "31337");
        return object;
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void noErrorCarriesWhatStoodInTheWrongPlace(String schema) throws IOException {
        int errors = 0;
        for (String property : Contract.properties(schema).keySet()) {
            for (JsonElement wrong : WRONG) {
                JsonObject json = VALUES.of(schema).getAsJsonObject();
                json.add(property, wrong);
                errors += errorsOf(schema, Models.bytes(json));
            }
        }

        assertThat(errors).isPositive();
    }

    @ParameterizedTest
    @MethodSource("responseSchemas")
    void noErrorCarriesATextThatIsCut(String schema) throws IOException {
        JsonObject json = VALUES.of(schema).getAsJsonObject();
        json.add(CANARY, objectWithCanary());
        byte[] whole = Models.bytes(json);

        for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
            assertThat(errorsOf(schema, Arrays.copyOf(whole, length))).isOne();
        }
    }

    @Test
    void noErrorCarriesBrokenJson() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String text : List.of(
                "cAnArY-31337",
                "{\"event_id\": cAnArY-31337}",
                "{\"cAnArY-31337\" 1}",
                "{\"cAnArY-31337\": {\"x\": tru}}",
                "{\"event_id\": \"\\ucAnA\"}",
                "{\"event_id\": \"\\q31337\"}",
                "{\"amount\": 0031337}",
                "{} cAnArY-31337",
                "[\"cAnArY-31337\"]",
                "\"cAnArY-31337\"",
                "31337",
                "true",
                "{\"event_id\": 'cAnArY-31337'}",
                "{\"cAnArY-31337\": " + "[".repeat(400) + "]".repeat(400) + "}",
                ")]}'\n{}")) {
            if (errorsOf("Event", text.getBytes(StandardCharsets.UTF_8)) == 0) {
                broken.add(text);
            }
        }

        assertThat(broken).as("read as if well-formed").isEmpty();
    }

    private static int errorsOf(String schema, byte[] json) {
        try {
            Models.read(schema, json);
            return 0;
        } catch (JsonDecodeException e) {
            StringWriter everything = new StringWriter();
            e.printStackTrace(new PrintWriter(everything));
            assertThat(everything.toString()).doesNotContain(CANARY).doesNotContain("31337");
            assertThat(e.getMessage()).startsWith("$").contains(": expected ");
            return 1;
        } catch (IOException | RuntimeException e) {
            return fail("not a decode error: " + e.getClass(), e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"data\": {\"amount\": \"many\"}} | $.data.amount: expected a decimal",
                "{\"data\": {\"taxes\": [{}, {\"amount\": true}]}} | $.data.taxes[1].amount: expected a decimal",
                "{\"data\": {\"taxes\": {}}} | $.data.taxes: expected an array",
                "{\"data\": {\"event_id\": 7}} | $.data.event_id: expected a string",
                "{\"data\": {\"occurred_at\": \"2026-02-30T00:00:00Z\"}} | $.data.occurred_at: expected a date and time",
                "{\"data\": {\"revision\": []}} | $.data.revision: expected a number or a string",
                "{\"error\": {\"major\": {\"message\": {\"en_US\": 1}}}} | $.error.major.message.*: expected a string",
                "{\"error\": {\"http_status\": 3000000000}} | $.error.http_status: expected an integer of 32 bits",
                "{\"later\": {\"x\": [1, 2}} | $.*: expected well-formed JSON",
                "{\"success\": \"yes\"} | $.success: expected true or false",
                "[] | $: expected an object",
                "{} {} | $: expected ",
                "{\"data\": {\"event_id\": \"x\" | $.data: expected more: the text ends too early"
            })
    void theMessageNamesThePlaceAndWhatWasExpectedThere(String json, String message) {
        assertThatThrownBy(() -> EventApi.GET.decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(message)
                .hasNoCause();
    }

    @Test
    void aFailureToGetAtTheTextIsPassedOn() {
        IOException broken = new IOException("connection reset");
        java.io.Reader reader = new java.io.Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };

        assertThatThrownBy(() -> EventApi.GET.read(new com.google.gson.stream.JsonReader(reader)))
                .isSameAs(broken);
    }
}
