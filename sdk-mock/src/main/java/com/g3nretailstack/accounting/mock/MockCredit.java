package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.state.CreditPolicy;
import com.g3nretailstack.accounting.mock.state.Org;
import java.math.BigDecimal;

/**
 * When an org sells no longer on credit, as {@code /ar/credit-hold/check} applies it; thread-safe.
 *
 * <p>There are no limits and no holds at first, and none after a reset. The service documents that holds are checked and not where
 * they come from: limits and holds are assumed. A limit is exceeded by what is more than it.
 */
public final class MockCredit {

    private final Org org;

    MockCredit(Org org) {
        this.org = org;
    }

    private CreditPolicy policy() {
        return org.settings().credit();
    }

    /** Sets what every customer may owe in a currency, the order that is asked about included. */
    public void limitDue(String currency, BigDecimal amount) {
        policy().mostDue(currency, amount);
    }

    /** Sets what may be overdue of every customer in a currency. */
    public void limitOverdue(String currency, BigDecimal amount) {
        policy().mostOverdue(currency, amount);
    }

    /** Sets for how many days, begun ones included, an invoice may be overdue. */
    public void limitDaysOverdue(int days) {
        policy().mostDays(days);
    }

    /** Keeps a customer from buying on credit, whatever is due. */
    public void holdCredit(String customerId, String reasonCode, String reason) {
        policy().hold(customerId, new CreditPolicy.Hold("credit", reasonCode, reason));
    }

    /** Keeps a customer from settling by payment. */
    public void holdPayments(String customerId, String reasonCode, String reason) {
        policy().hold(customerId, new CreditPolicy.Hold("payment", reasonCode, reason));
    }

    /** Takes away the holds of a customer that were set by hand; limits stay. */
    public void release(String customerId) {
        policy().release(customerId);
    }
}
