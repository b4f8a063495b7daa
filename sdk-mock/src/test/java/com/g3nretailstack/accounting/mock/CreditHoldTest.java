package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.amount;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CreditHoldTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    private Answer check(String further) {
        return shop.call("/ar/credit-hold/check", "{'customer_id':'cu-1'" + further + "}")
                .ok();
    }

    private static List<String> reasons(Answer check) {
        assertThat(check.data().path("on_hold").asBoolean())
                .isEqualTo(!check.data().path("holds").isEmpty());
        return check.data()
                .path("holds")
                .valueStream()
                .map(hold -> hold.path("kind").asString() + " "
                        + hold.path("reason_code").asString())
                .toList();
    }

    @Test
    void isNotGivenWhereTheOrgHasNoLimits() {
        billing.invoice("1000000", "01-01T00:00", "01-02T00:00");

        Answer free = check("");

        assertThat(reasons(free)).isEmpty();
        assertThat(free.text("as_of_utc")).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void followsFromMoreThanTheLimitThatIsDue() {
        shop.org.credit().limitDue("GBP", new BigDecimal("100"));
        billing.invoice("100", "04-01T00:00", "05-01T00:00");
        assertThat(reasons(check(""))).isEmpty();

        billing.invoice("0.01", "04-01T00:00", "05-01T00:00");

        JsonNode hold = check("").data().at("/holds/0");
        assertThat(reasons(check(""))).containsExactly("credit POLICY.CREDIT_LIMIT");
        assertThat(amount(hold, "due_amount") + " of " + amount(hold, "limit_amount"))
                .isEqualTo("100.01 of 100");
        assertThat(hold.path("currency").asString()).isEqualTo("GBP");
    }

    @Test
    void countsAnOrderAsDue() {
        shop.org.credit().limitDue("GBP", new BigDecimal("100"));
        billing.invoice("60", "04-01T00:00", "05-01T00:00");

        assertThat(reasons(check(",'order_amount':40,'currency':'GBP'"))).isEmpty();
        assertThat(reasons(check(",'order_amount':40.01,'currency':'GBP'")))
                .containsExactly("credit POLICY.CREDIT_LIMIT");
        assertThat(reasons(check(",'order_amount':1000,'currency':'EUR'"))).isEmpty();
    }

    @Test
    void countsAnOrderAlsoOfACustomerWithoutInvoices() {
        shop.org.credit().limitDue("GBP", new BigDecimal("100"));

        assertThat(reasons(check(",'order_amount':101,'currency':'GBP'")))
                .containsExactly("credit POLICY.CREDIT_LIMIT");
        assertThat(reasons(check(""))).isEmpty();
    }

    @Test
    void followsFromMoreThanTheLimitThatIsOverdue() {
        shop.org.credit().limitOverdue("GBP", new BigDecimal("50"));
        billing.invoice("500", "04-01T00:00", "05-01T00:00");
        billing.invoice("50", "04-01T00:00", "04-02T00:00");
        assertThat(reasons(check(""))).isEmpty();

        billing.invoice("1", "04-01T00:00", "04-02T00:00");

        JsonNode hold = check("").data().at("/holds/0");
        assertThat(reasons(check(""))).containsExactly("credit POLICY.CREDIT_OVERDUE");
        assertThat(amount(hold, "due_amount") + " " + amount(hold, "overdue_amount"))
                .isEqualTo("551 51");
    }

    @Test
    void followsFromAnInvoiceThatIsOverdueForTooLong() {
        shop.org.credit().limitDaysOverdue(90);
        String id = billing.invoice("210.50", "01-01T00:00", "01-15T00:00");
        billing.invoice("5", "01-01T00:00", "04-14T00:00");

        shop.clock.set(Instant.parse("2026-04-15T00:00:00Z"));
        assertThat(reasons(check(""))).isEmpty();
        shop.clock.set(Instant.parse("2026-04-15T00:00:00.001Z"));

        JsonNode hold = check("").data().at("/holds/0");
        assertThat(reasons(check(""))).containsExactly("credit POLICY.CREDIT_DAYS");
        assertThat(hold.path("days_overdue").intValue()).isEqualTo(91);
        assertThat(hold.path("limit_days").intValue()).isEqualTo(90);
        billing.pay(id, "210.50").ok();
        assertThat(reasons(check(""))).isEmpty();
    }

    @Test
    void namesEveryLimitThatIsExceeded() {
        shop.org.credit().limitDue("GBP", BigDecimal.ONE);
        shop.org.credit().limitOverdue("GBP", BigDecimal.ONE);
        shop.org.credit().limitDaysOverdue(1);
        billing.invoice("10", "01-01T00:00", "01-02T00:00");

        assertThat(reasons(check("")))
                .containsExactly(
                        "credit POLICY.CREDIT_LIMIT", "credit POLICY.CREDIT_OVERDUE", "credit POLICY.CREDIT_DAYS");
    }

    @Test
    void isSetAndReleasedByHand() {
        shop.org.credit().holdCredit("cu-1", "FRAUD.SUSPICIOUS_ACTIVITY", "Under review");
        shop.org.credit().holdPayments("cu-1", "ACCOUNTING.DISPUTE", "A chargeback is disputed");
        shop.org.credit().holdCredit("cu-2", "FRAUD.SUSPICIOUS_ACTIVITY", "Under review");

        Answer held = check("");
        shop.org.credit().release("cu-1");

        assertThat(reasons(held)).containsExactly("credit FRAUD.SUSPICIOUS_ACTIVITY", "payment ACCOUNTING.DISPUTE");
        assertThat(held.data().at("/holds/1/reason").asString()).isEqualTo("A chargeback is disputed");
        assertThat(reasons(check(""))).isEmpty();
    }

    @Test
    void forgetsLimitsAndHoldsWithTheOrgsReset() {
        shop.org.credit().limitDue("GBP", BigDecimal.ONE);
        shop.org.credit().holdCredit("cu-1", "FRAUD.SUSPICIOUS_ACTIVITY", "Under review");
        shop.org.reset();

        assertThat(reasons(check(",'order_amount':5,'currency':'GBP'"))).isEmpty();
    }

    @Test
    void refusesAnOrderWithoutItsCurrencyOrBelowNothing() {
        shop.call("/ar/credit-hold/check", "{'customer_id':'cu-1','order_amount':5}")
                .refused(400, "validation-error");
        shop.call("/ar/credit-hold/check", "{'customer_id':'cu-1','order_amount':-5,'currency':'GBP'}")
                .refused(400, "invalid-input");
        shop.call("/ar/credit-hold/check", "{}").refused(400, "validation-error");
    }
}
