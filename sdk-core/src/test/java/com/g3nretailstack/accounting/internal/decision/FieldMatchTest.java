package com.g3nretailstack.accounting.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMatchTest {
    private static final String DELIMITER = "~";

    @ParameterizedTest
    @CsvSource(delimiterString = DELIMITER, quoteCharacter = '`', textBlock = """
            12.50 ~ 12.5
            12.50 ~ '12.500'
            '12.5' ~ 12.50
            100 ~ 1E2
            0 ~ -0.000
            9007199254740993 ~ 9007199254740993.0
            true ~ true
            'a' ~ 'a'
            '2026-03-04T10:00:00Z' ~ '2026-03-04T11:00:00.000+01:00'
            '2026-03-04T10:00Z' ~ '2026-03-04T10:00:00Z'
            [1.0,2] ~ [1,2.00]
            {a:1.0} ~ {a:1,b:2}
            {a:null} ~ {b:1}
            [] ~ []
            null ~ null
            """)
    void isTheSame(String sent, String read) {
        assertThat(FieldMatch.same("any", json(sent), json(read))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = DELIMITER, quoteCharacter = '`', textBlock = """
            12.50 ~ 12.51
            9007199254740993 ~ 9007199254740992
            true ~ false
            true ~ 'true'
            1 ~ true
            'a' ~ 'A'
            'a' ~ 'a '
            1 ~ 'one'
            '2026-03-04T10:00:00Z' ~ '2026-03-04T10:00:00.001Z'
            '2026-03-04T10:00:00Z' ~ 'yesterday, ten o clock'
            '2026-03-04Tnonsense!' ~ '2026-03-04Tnonsense?'
            [1,2] ~ [2,1]
            [1] ~ [1,2]
            [1] ~ 1
            {a:1} ~ {a:2}
            {a:1} ~ {}
            {a:1} ~ [1]
            'a' ~ null
            null ~ 'a'
            {b:1} ~ null
            """)
    void isNotTheSame(String sent, String read) {
        assertThat(FieldMatch.same("any", json(sent), json(read))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgcode", "cccode"})
    void comparesCodesInTheirCanonicalForm(String property) {
        assertThat(FieldMatch.same(property, json("' acme'"), json("'ACME'"))).isTrue();
        assertThat(FieldMatch.same(property, json("'acme'"), json("'ACMI'"))).isFalse();
        assertThat(FieldMatch.same("code", json("'acme'"), json("'ACME'"))).isFalse();
    }

    @Test
    void absentIsNullToIt() {
        assertThat(FieldMatch.same("any", null, json("null"))).isTrue();
        assertThat(FieldMatch.same("any", json("1"), null)).isFalse();
    }

    @Test
    void doesNotComputeWithANumberOfAMillionDigits() {
        JsonElement huge = json("1e999999999");
        JsonElement digits = json("9".repeat(1_000_000));

        assertThat(FieldMatch.same("any", huge, json("1"))).isFalse();
        assertThat(FieldMatch.same("any", digits, json("1"))).isFalse();
        assertThat(FieldMatch.same("any", digits, digits)).isTrue();
    }

    @Test
    void agreesOnWhatBothHaveAndTheSchemaKnows() {
        Set<String> known = Set.of("a", "b", "idempotency_key");

        assertThat(agrees(
                        "{a:1,c:2,idempotency_key:k,request_context:{actor:x},expected_revision:1}",
                        "{a:1.0,b:7,c:3}",
                        known))
                .isTrue();
        assertThat(agrees("{a:1,b:2}", "{a:1}", known)).isFalse();
        assertThat(agrees("{a:1,b:null}", "{a:1}", known)).isTrue();
        assertThat(agrees("{}", "{a:1}", known)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"idempotency_key", "request_context", "expected_revision", "session_guid", "api_key"})
    void howACallWasMadeIsNoContent(String property) {
        assertThat(FieldMatch.isContent(property)).isFalse();
        assertThat(FieldMatch.isContent("reason")).isTrue();
    }

    private static boolean agrees(String request, String record, Set<String> known) {
        return FieldMatch.agrees((JsonObject) json(request), (JsonObject) json(record), known);
    }

    private static JsonElement json(@Nullable String text) {
        return JsonParser.parseString(String.valueOf(text));
    }
}
