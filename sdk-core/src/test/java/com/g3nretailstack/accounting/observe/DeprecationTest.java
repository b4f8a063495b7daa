package com.g3nretailstack.accounting.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeprecationTest {

    @Test
    void readsAllFourHeaders() {
        Deprecation deprecation = ResponseInfo.builder(200)
                .header("Deprecation", "2026-06-01T00:00:00Z")
                .header("Sunset", "2026-12-01T00:00:00Z")
                .header("Link", "<https://docs.example/next>; rel=\"deprecation\"")
                .header("x-g3n-deprecation", "use /event/record")
                .build()
                .deprecation();

        assertThat(deprecation)
                .isEqualTo(new Deprecation(
                        "2026-06-01T00:00:00Z",
                        "2026-12-01T00:00:00Z",
                        "<https://docs.example/next>; rel=\"deprecation\"",
                        "use /event/record"));
    }

    @Test
    void isAbsentWithoutAnyOfThem() {
        assertThat(ResponseInfo.builder(200).build().deprecation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deprecation", "Sunset", "x-g3n-deprecation"})
    void eachHeaderAloneIsANotice(String name) {
        assertThat(ResponseInfo.builder(200).header(name, "true").build().deprecation())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://x/deprecation>; rel=\"next\"",
                "<https://x/sunset-hotel>; rel=license",
                "<https://x/deprecation>"
            })
    void aLinkOfAnotherRelationIsNoNotice(String link) {
        assertThat(ResponseInfo.builder(200).header("Link", link).build().deprecation())
                .isNull();
    }

    @Test
    void findsTheRelationAmongSeveralLinks() {
        ResponseInfo info = ResponseInfo.builder(200)
                .header("Link", "<https://x/a>; rel=sunset")
                .header("Link", "<https://x/b>; rel=\"next\"")
                .build();

        assertThat(info.deprecation())
                .extracting(Deprecation::link)
                .isEqualTo("<https://x/a>; rel=sunset, <https://x/b>; rel=\"next\"");
    }
}
