package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;

class TenancyTest {

    private final Shop shop = new Shop();

    @Test
    void hidesAnUnknownOrg() {
        shop.header("x-orgcode", "NOBODY").call("/event/list", "{}").refused(404, "not-found");
    }

    @Test
    void hidesAForeignOrgInTheSameWords() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        String unknown = shop.header("x-orgcode", "NOBODY")
                .call("/event/list", "{}")
                .envelope()
                .at("/error")
                .toString();

        Answer foreign = shop.header("x-orgcode", other.orgcode()).call("/event/list", "{}");

        assertThat(foreign.envelope().at("/error").toString()).isEqualTo(unknown);
        assertThat(foreign.envelope().at("/stats/orgcode").isMissingNode()).isTrue();
    }

    @Test
    void bindsAKeyToItsOrgEvenWhenItIsGrantedARoleElsewhere() {
        MockOrg.of(shop.service, "OTHER").grant(shop.org.apiKey(), "finance_audit");

        shop.header("x-orgcode", "OTHER").call("/event/list", "{}").refused(404, "not-found");
    }

    @Test
    void letsASessionIntoEveryOrgThatItWasGrantedARoleIn() {
        MockOrg.of(shop.service, "OTHER").grant(shop.org.session(), "finance_audit");
        shop.without("x-api-key").header("x-session-guid", shop.org.session());

        shop.header("x-orgcode", "OTHER").call("/event/list", "{}").ok();
        shop.header("x-orgcode", "ACME").call("/event/list", "{}").ok();
    }

    @Test
    void readsTheOrgcodeTrimmedAndInAnyCase() {
        Answer answer =
                shop.header("x-orgcode", " acme ").call("/event/list", "{}").ok();

        assertThat(answer.envelope().at("/stats/orgcode").asString()).isEqualTo("ACME");
    }

    @Test
    void takesTheOrgcodeFromTheBodyWhenTheHeaderLacks() {
        shop.without("x-orgcode").call("/event/list", "{'orgcode':'ACME'}").ok();
    }

    @Test
    void asksForAnOrgcode() {
        shop.without("x-orgcode").call("/event/list", "{}").refused(400, "validation-error");
    }

    @Test
    void keepsTheRecordsOfOrgsApart() {
        String sale = shop.sale("5", "order:1");
        MockOrg other = MockOrg.of(shop.service, "OTHER");

        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());

        assertThat(shop.call("/event/list", "{}").ok().items("event_id")).isEmpty();
        shop.call("/event/get", "{'event_id':'" + sale + "'}").refused(404, "not-found");
    }

    @Test
    void resetsOneOrgAndLeavesTheOther() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        shop.sale("5", "order:1");
        Shop elsewhere = shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());
        elsewhere.sale("7", "order:2");

        shop.org.reset();

        assertThat(shop.org.events().count()).isZero();
        assertThat(other.events().count()).isEqualTo(1);
    }

    @Test
    void resetKeepsCredentialsAndPutsSettingsBack() {
        shop.org.blockWrites(true);

        shop.org.reset();

        assertThat(shop.sale("5", "order:1")).isNotEmpty();
    }

    @Test
    void refusesWritesToABlockedOrgAndAllowsReads() {
        shop.org.blockWrites(true);

        shop.call("/event/record", Shop.event("sale", "1")).refused(403, "org-write-blocked");
        shop.call("/event/list", "{}").ok();
    }

    @Test
    void givesParallelOrgsTheIdsThatTheyWouldHaveAlone() {
        Shop alone = new Shop();
        String first = alone.sale("1", "order:1");
        String second = alone.sale("2", "order:2");
        MockOrg other = MockOrg.of(shop.service, "OTHER");

        String mixedFirst = shop.sale("1", "order:1");
        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey()).sale("9", "order:9");
        String mixedSecond = shop.header("x-orgcode", "ACME")
                .header("x-api-key", shop.org.apiKey())
                .sale("2", "order:2");

        assertThat(mixedFirst).isEqualTo(first);
        assertThat(mixedSecond).isEqualTo(second);
        assertThat(new Shop(7).sale("1", "order:1")).isNotEqualTo(first);
    }
}
