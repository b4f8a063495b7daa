package com.g3nretailstack.accounting.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseInfoTest {

    private static final String CANARY = "canary-7f3a";

    @Test
    void keepsAllowListedHeadersByLowerCaseName() {
        ResponseInfo info =
                ResponseInfo.builder(200).header("X-API-Version", "2026-03-04").build();

        assertThat(info.headers()).containsExactly(java.util.Map.entry("x-api-version", "2026-03-04"));
        assertThat(info.apiVersion()).isEqualTo("2026-03-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie", "x-api-key", "X-Session-Guid", "authorization", "x-new-and-unheard-of"})
    void dropsEveryOtherHeader(String name) {
        ResponseInfo info = ResponseInfo.builder(200).header(name, CANARY).build();

        assertThat(info.headers()).isEmpty();
    }

    @Test
    void printsStatusRequestIdAndBuildIdOnly() {
        ResponseInfo info = ResponseInfo.builder(503)
                .requestId("req-1")
                .buildId("MONDAY-1")
                .header("x-g3n-deprecation", CANARY)
                .rawJson("{\"a\":\"" + CANARY + "\"}")
                .build();

        assertThat(info).hasToString("ResponseInfo[status=503, requestId=req-1, buildId=MONDAY-1]");
    }

    @Test
    void makesOneLineOfWhatTheServiceWrote() {
        ResponseInfo info = ResponseInfo.builder(200)
                .requestId("req\r\nFORGED")
                .buildId("b\u2028FORGED")
                .header("sunset", "soon\rFORGED\u0000")
                .build();

        assertThat(info.requestId()).isEqualTo("req FORGED");
        assertThat(info.buildId()).isEqualTo("b FORGED");
        assertThat(info.headers()).containsEntry("sunset", "soon FORGED");
    }

    @Test
    void cutsALongHeaderAt1024Characters() {
        ResponseInfo info =
                ResponseInfo.builder(200).header("link", "x".repeat(5000)).build();

        assertThat(info.headers().get("link")).hasSize(1024);
    }

    @Test
    void joinsLinksUpTo1024CharactersAndNoFurther() {
        ResponseInfo.Builder info = ResponseInfo.builder(200);

        for (int number = 0; number < 10_000; number++) {
            info.header("link", "<" + number + ">");
        }

        assertThat(info.build().headers().get("link")).startsWith("<0>, <1>").hasSizeBetween(1000, 1024);
    }

    @Test
    void keepsRawJsonOnlyWhereGiven() {
        assertThat(ResponseInfo.builder(200).build().rawJson()).isNull();
        assertThat(ResponseInfo.builder(200).rawJson("{}").build().rawJson()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "120, 120", "99999999999999999999999, 999999999"})
    void readsRetryAfterInSeconds(String header, long seconds) {
        assertThat(waitFor(header, null)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void holdsARetryAfterDateAgainstTheAnswersOwnDate() {
        // the clock here is a day off, which does not matter
        Duration wait = waitFor("Wed, 04 Mar 2026 10:00:30 GMT", "Wed, 04 Mar 2026 10:00:00 GMT");

        assertThat(wait).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void holdsARetryAfterDateAgainstTheTimeOfReceiptWithoutADate() {
        assertThat(waitFor("Tue, 03 Mar 2026 10:00:05 GMT", null)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void readsARetryAfterDateInThePastAsZero() {
        assertThat(waitFor("Wed, 04 Mar 2020 10:00:00 GMT", "Wed, 04 Mar 2026 10:00:00 GMT"))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "0x10", "Wed, 99 Mar 2026 10:00:00 GMT"})
    void readsNoWaitFromAnythingElse(String header) {
        assertThat(waitFor(header, null)).isNull();
    }

    @Test
    void readsNoWaitFromADateThatNothingCanBeHeldAgainst() {
        ResponseInfo info = ResponseInfo.builder(429)
                .header("Retry-After", "Wed, 04 Mar 2026 10:00:00 GMT")
                .build();

        assertThat(info.retryAfter()).isNull();
    }

    private static @Nullable Duration waitFor(String retryAfter, @Nullable String date) {
        ResponseInfo.Builder builder = ResponseInfo.builder(429)
                .header("Retry-After", retryAfter)
                .receivedAt(Instant.parse("2026-03-03T10:00:00Z"));
        return (date == null ? builder : builder.header("Date", date)).build().retryAfter();
    }
}
