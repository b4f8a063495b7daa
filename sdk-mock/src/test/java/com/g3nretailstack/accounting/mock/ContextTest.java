package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ContextTest {

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({
        "orgcode, OTHER",
        "logical_guid, lg-043",
        "channel_code, web",
        "cccode, AAAA-BBBB-DDDD",
        "context_source, session",
        "api_key_fingerprint, 00",
    })
    void refusesARequestContextThatDiffers(String property, String value) {
        shop.header("x-cccode", "AAAA-BBBB-CCCC");
        ObjectNode event = Shop.event("sale", "1");
        event.putObject("request_context").put(property, value);

        Answer answer = shop.call("/event/record", event).refused(400, "invalid-input");

        assertThat(answer.envelope().at("/error/details/field").asString()).isEqualTo(property);
    }

    @ParameterizedTest
    @CsvSource({"orgcode, OTHER", "logical_guid, lg-043", "channel_code, web", "cccode, AAAA-BBBB-DDDD"})
    void refusesABodyThatDiffersFromTheHeader(String property, String value) {
        shop.header("x-cccode", "AAAA-BBBB-CCCC");

        shop.call("/event/record", Shop.event("sale", "1").put(property, value)).refused(400, "invalid-input");
    }

    @Test
    void refusesRolesThatTheCallerDoesNotHold() {
        ObjectNode event = Shop.event("sale", "1");
        event.putObject("request_context").putArray("roles").add("chief_accountant");

        shop.call("/event/record", event).refused(400, "invalid-input");
    }

    @Test
    void acceptsARequestContextThatAgrees() {
        ObjectNode event = Shop.event("sale", "1");
        ObjectNode context = event.putObject("request_context")
                .put("orgcode", "acme")
                .put("logical_guid", "lg-042")
                .put("channel_code", "WEB")
                .put("context_source", "api_key")
                .put("actor", "user_guid:clerk");
        context.putArray("roles").add("finance_audit");

        assertThat(shop.call("/event/record", event).ok().text("actor")).isEqualTo("user_guid:clerk");
    }

    @ParameterizedTest
    @CsvSource({"x-logical-guid", "x-channel-code"})
    void asksForFacilityAndChannelOnAnEvent(String header) {
        shop.without(header);

        Answer answer = shop.call("/event/record", Shop.event("sale", "1")).refused(400, "validation-error");

        assertThat(answer.envelope().at("/error/major/message/en_US").asString())
                .startsWith(header);
        shop.call("/event/list", "{}").ok();
    }

    @Test
    void takesFacilityAndChannelFromTheBodyToo() {
        shop.without("x-logical-guid").without("x-channel-code");

        Answer event = shop.call(
                        "/event/record",
                        Shop.event("sale", "1").put("logical_guid", "lg-7").put("channel_code", "POS"))
                .ok();

        assertThat(event.text("logical_guid")).isEqualTo("lg-7");
        assertThat(event.text("channel_code")).isEqualTo("POS");
    }

    @Test
    void putsTheContextOnTheEvent() {
        Answer event = shop.header("x-cccode", "aaaa-bbbb-cccc")
                .call("/event/record", Shop.event("sale", "1"))
                .ok();

        assertThat(event.text("logical_guid")).isEqualTo("lg-042");
        assertThat(event.text("channel_code")).isEqualTo("WEB");
        assertThat(event.text("cccode")).isEqualTo("AAAA-BBBB-CCCC");
        assertThat(event.envelope().at("/stats/cccode").asString()).isEqualTo("AAAA-BBBB-CCCC");
    }

    @Test
    void refusesACostCentreOfAnotherForm() {
        shop.header("x-cccode", "RETAIL").call("/event/list", "{}").refused(400, "validation-error");
    }

    @Test
    void refusesAReasonCodeThatTheOrgDoesNotKnow() {
        ObjectNode event = Shop.event("refund", "-1").put("reason_code", "ACCOUNTING.MADE_UP");

        shop.call("/event/record", event).refused(400, "invalid-input");
        shop.org.reasonCodes(java.util.Set.of("ACCOUNTING.MADE_UP"));
        shop.call("/event/record", event).ok();
    }

    @Test
    void checksRolesBeforeContextAndContextBeforeSchema() {
        ObjectNode misfit = Shop.event("sale", "1").put("orgcode", "OTHER");
        misfit.remove("type");

        shop.call("/event/record", misfit).refused(400, "invalid-input");
        shop.header("x-api-key", shop.org.newApiKey("acct_view"))
                .call("/event/record", misfit)
                .refused(403, "forbidden");
        shop.org.blockWrites(true);
        shop.call("/event/record", misfit).refused(403, "org-write-blocked");
        shop.header("x-orgcode", "NOBODY").call("/event/record", misfit).refused(404, "not-found");
        shop.header("x-api-key", "nobody").call("/event/record", misfit).refused(401, "unauthorized");
        shop.call("/event/shred", misfit).refused(404, "not-found");
    }
}
