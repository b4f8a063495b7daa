package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import com.g3nretailstack.accounting.mock.state.Credentials;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnvelopeTest {

    private final Shop shop = new Shop();

    @Test
    void carriesTheVersionOnEveryAnswer() {
        for (Answer answer : new Answer[] {
            shop.call("/event/list", "{}"),
            shop.call("/event/get", "{}"),
            shop.call("/nowhere", "{}"),
            shop.call("/event/list", "{"),
        }) {
            assertThat(answer.raw().headers())
                    .containsEntry("X-API-Version", "2026-03-04")
                    .containsEntry("Content-Type", "application/json");
        }
    }

    @Test
    void carriesAnotherVersionWhenSet() {
        AccountingService service =
                new AccountingService(ServiceSettings.standard().withApiVersion("2027-01-01"));

        var answer = service.handle(new com.g3nretailstack.accounting.mock.service.ServiceRequest(
                "GET", "/stat", java.util.Map.of(), new byte[0]));

        assertThat(answer.headers()).containsEntry("X-API-Version", "2027-01-01");
    }

    @Test
    void describesTheCallInItsStats() {
        JsonNode stats = shop.header("x-cccode", "AAAA-BBBB-CCCC")
                .call("/event/list", "{}")
                .ok()
                .envelope()
                .path("stats");

        assertThat(stats.path("call").asString()).isEqualTo("accounting_event_list");
        assertThat(stats.path("service").asString()).isEqualTo("accounting");
        assertThat(stats.path("request_id").asString()).matches("[0-9a-f-]{36}");
        assertThat(stats.path("timestamp_utc").asString()).isEqualTo(Shop.START.toString());
        assertThat(stats.path("context_source").asString()).isEqualTo("api_key");
        assertThat(stats.path("api_key_fingerprint").asString())
                .isEqualTo(Credentials.fingerprint(shop.org.apiKey()))
                .hasSize(64);
        assertThat(stats.path("orgcode").asString()).isEqualTo("ACME");
        assertThat(stats.path("cccode").asString()).isEqualTo("AAAA-BBBB-CCCC");
        assertThat(stats.path("latency_ms").isNumber()).isTrue();
        assertThat(stats.at("/build/build_id").asString()).isEqualTo("MONDAY-1776194870");
    }

    @Test
    void putsTheRevisionOnSingleRecordsOnly() {
        Answer recorded = shop.call("/event/record", Shop.event("sale", "1")).ok();

        assertThat(recorded.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(shop.call("/event/list", "{}").envelope().has("revision")).isFalse();
    }

    @Test
    void describesAnErrorAsDocumented() {
        Answer answer = shop.call("/event/record", "{}").refused(400, "validation-error");
        JsonNode error = answer.envelope().path("error");

        assertThat(answer.envelope().path("success").asBoolean()).isFalse();
        assertThat(error.path("error_code").asString()).isEqualTo("accounting.validation_failed");
        assertThat(error.path("http_status").intValue()).isEqualTo(400);
        assertThat(error.path("retryable").asBoolean()).isFalse();
        assertThat(error.at("/major/message/en_US").asString()).isNotEmpty();
        assertThat(answer.envelope().at("/stats/request_id").asString()).isNotEmpty();
    }

    @Test
    void givesEveryRequestAnIdOfItsOwn() {
        String first = shop.call("/event/list", "{}")
                .envelope()
                .at("/stats/request_id")
                .asString();
        String second = shop.call("/event/list", "{}")
                .envelope()
                .at("/stats/request_id")
                .asString();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void givesTheSameBytesForTheSameSeedAndClock() {
        assertThat(new Shop(9)
                        .call("/event/record", Shop.event("sale", "1"))
                        .raw()
                        .body())
                .isEqualTo(new Shop(9)
                        .call("/event/record", Shop.event("sale", "1"))
                        .raw()
                        .body());
    }
}
