package com.g3nretailstack.accounting.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    @Test
    void absentNullAndEmptyStringMarkTheEnd() {
        assertThat(PageToken.of(null)).isNull();
        assertThat(PageToken.of(JsonNull.INSTANCE)).isNull();
        assertThat(PageToken.of(new JsonPrimitive(""))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\" \"", "0", "false", "{}", "[]", "{\"pk\":{\"S\":\"x\"}}", "[null]"})
    void everyOtherJsonValueIsATokenThatComesBackAsItCame(String json) {
        assertThat(token(json).json()).hasToString(json);
    }

    @Test
    void isEqualByContentWhateverTheOrderOfProperties() {
        PageToken token = token("{\"a\":1,\"b\":[{\"c\":null,\"d\":\"x\"}]}");

        assertThat(token)
                .isEqualTo(token("{\"b\":[{\"d\":\"x\",\"c\":null}],\"a\":1}"))
                .hasSameHashCodeAs(token("{\"b\":[{\"d\":\"x\",\"c\":null}],\"a\":1}"));
    }

    @Test
    void tellsApartWhatGsonsEqualityConfuses() {
        String big = "9007199254740992";
        String bigger = "9007199254740993";
        assertThat(JsonParser.parseString(big)).isEqualTo(JsonParser.parseString(bigger));

        assertThat(token(big)).isNotEqualTo(token(bigger));
    }

    @Test
    void tellsApartValuesThatLookAlike() {
        List<PageToken> tokens = List.of(
                token("1"),
                token("\"1\""),
                token("[1]"),
                token("[[1]]"),
                token("{\"1\":1}"),
                token("true"),
                token("\"true\""),
                token("[\"a,b\"]"),
                token("[\"a\",\"b\"]"),
                token("[\"a\\\",\\\"b\"]"));

        assertThat(tokens).doesNotHaveDuplicates();
    }

    @Test
    void printsMasked() {
        assertThat(token("\"canary-4711\"")).asString().doesNotContain("canary");
        assertThat(new Page<>(List.of("row-canary"), token("\"canary-4711\"")))
                .asString()
                .doesNotContain("canary");
    }

    @Test
    void isNotSerialisable() {
        assertThat(Serializable.class.isAssignableFrom(PageToken.class)).isFalse();
    }

    @Test
    void changingTheJsonOutsideChangesNothingInside() {
        JsonObject json = JsonParser.parseString("{\"at\":1}").getAsJsonObject();
        PageToken token = notNull(PageToken.of(json));

        json.addProperty("at", 2);
        token.json().getAsJsonObject().addProperty("at", 3);

        assertThat(token.json()).hasToString("{\"at\":1}");
    }

    static PageToken token(String json) {
        return notNull(PageToken.of(JsonParser.parseString(json)));
    }

    private static PageToken notNull(@Nullable PageToken token) {
        return java.util.Objects.requireNonNull(token);
    }
}
