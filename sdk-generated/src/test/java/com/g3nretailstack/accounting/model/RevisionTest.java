package com.g3nretailstack.accounting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.Models;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                "-7",
                "9007199254740993",
                "18446744073709551616",
                "1.0",
                "1e5",
                "\"1\"",
                "\"\"",
                "\"r-\\\"ä\\\"\""
            })
    void goesBackExactlyAsItCame(String wire) throws IOException {
        assertThat(Models.written(read(wire)))
                .isEqualTo(Models.tree(wire))
                .hasToString(Models.tree(wire).toString());
        assertThat(new Gson().toJson(new Gson().fromJson(wire, Revision.class))).isEqualTo(wire);
    }

    @Test
    void aNumberIsNotTheStringOfItsDigits() throws IOException {
        assertThat(read("1"))
                .isEqualTo(Revision.of(1))
                .hasSameHashCodeAs(Revision.of(1))
                .isNotEqualTo(read("\"1\""));
        assertThat(read("\"1\"")).isEqualTo(Revision.of("1"));
    }

    @Test
    void isAnIntegerOnlyWhereItIsOne() throws IOException {
        assertThat(read("41").asLong()).hasValue(41);
        assertThat(read("\"41\"").asLong()).isEmpty();
        assertThat(read("18446744073709551616").asLong()).isEmpty();
        assertThat(read("1.5").asLong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "[]", "{}"})
    void nothingElseIsARevision(String wire) {
        assertThatThrownBy(() -> read(wire)).hasMessage("$: expected a number or a string");
    }

    private static Revision read(String wire) throws IOException {
        return (Revision) Models.read("Revision", wire.getBytes(StandardCharsets.UTF_8));
    }
}
