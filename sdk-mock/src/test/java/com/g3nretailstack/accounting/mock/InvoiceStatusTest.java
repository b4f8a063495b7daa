package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceStatusTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    @Test
    void isWrittenOffForWhatIsStillDue() {
        shop.org.reasonCodes(Set.of("ACCOUNTING.BAD_DEBT"));
        String id = billing.invoice("64.80", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "40").ok();

        Answer writtenOff = shop.call(
                        "/invoice/status/set",
                        "{'invoice_id':'" + id + "','status':'written_off','expected_revision':2,'reason':'Insolvent',"
                                + "'reason_code':'ACCOUNTING.BAD_DEBT','actor':'user_guid:5d0c','actor_roles':['finance_audit']}")
                .ok();

        assertThat(writtenOff.text("status")).isEqualTo("written_off");
        assertThat(totals(writtenOff)).isEqualTo("64.8 40 0 0 24.8");
        assertThat(writtenOff.text("written_off_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(writtenOff.text("actor")).isEqualTo("user_guid:5d0c");
        assertThat(writtenOff.text("reason")).isEqualTo("Insolvent");
        assertThat(writtenOff.data().path("revision").intValue()).isEqualTo(3);
    }

    @Test
    void isWrittenOffAlsoWhereItIsOverdue() {
        String id = billing.invoice("10", "03-01T00:00", "04-01T00:00");

        billing.writeOff(id).ok();

        assertThat(billing.get(id).text("status")).isEqualTo("written_off");
    }

    @Test
    void isCancelledBeforeAnythingIsPaid() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        Answer cancelled = billing.cancel(id).ok();

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(totals(cancelled)).isEqualTo("10 0 0 0 0");
        assertThat(cancelled.text("cancelled_at")).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void isNotCancelledOnceItHasPayments() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "1").ok();

        billing.cancel(id).refused(409, "invalid-state");

        assertThat(billing.get(id).text("status")).isEqualTo("partial");
    }

    @Test
    void isNotWrittenOffWhereNothingIsDue() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "10").ok();

        billing.writeOff(id).refused(409, "invalid-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "partial", "paid", "overdue"})
    void hasNoOtherStateSetByHand(String status) {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        billing.setStatus(id, status).refused(409, "invalid-state");

        assertThat(billing.revision(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"written_off", "cancelled"})
    void isFinalOnceItIsGivenUp(String status) {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        billing.setStatus(id, status).ok();

        billing.change(id, "'caption':'Lamps'").refused(409, "invalid-state");
        billing.setStatus(id, "written_off").refused(409, "invalid-state");
        billing.setStatus(id, "cancelled").refused(409, "invalid-state");
        billing.pay(id, "1").refused(409, "invalid-state");

        shop.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(billing.get(id).text("status")).isEqualTo(status);
        assertThat(billing.revision(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"written_off", "cancelled"})
    void isGivenUpByAKeyOnlyInTheNameOfAnActorWithRoles(String status) {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        String request = "{'invoice_id':'" + id + "','status':'" + status + "','expected_revision':1";

        Answer nobody = shop.call("/invoice/status/set", request + "}").refused(400, "validation-error");
        Answer noRole = shop.call("/invoice/status/set", request + ",'actor':'user_guid:5d0c'}")
                .refused(400, "validation-error");

        assertThat(nobody.envelope().at("/error/details/field").asString()).isEqualTo("actor");
        assertThat(noRole.envelope().at("/error/details/field").asString()).isEqualTo("actor_roles");
    }

    @Test
    void isGivenUpBySomebodyWithASessionInTheirOwnName() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        shop.without("x-api-key").header("x-session-guid", shop.org.newSession("finance_audit"));

        Answer writtenOff = shop.call(
                        "/invoice/status/set",
                        "{'invoice_id':'" + id + "','status':'written_off','expected_revision':1}")
                .ok();

        assertThat(writtenOff.text("actor")).startsWith("user_guid:");
        assertThat(writtenOff.data().at("/actor_roles/0").asString()).isEqualTo("finance_audit");
    }

    @Test
    void isGivenUpAtItsCurrentRevisionOnly() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        String request = "{'invoice_id':'" + id + "','status':'cancelled','actor':'user_guid:5d0c','actor_roles':['x']";

        shop.call("/invoice/status/set", request + "}").refused(428, "expected-revision-required");
        shop.call("/invoice/status/set", request + ",'expected_revision':2}").refused(409, "conflict");
        shop.call("/invoice/status/set", request + ",'expected_revision':'1'}").ok();
    }
}
