package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.ReceivableApi;
import com.g3nretailstack.accounting.model.ArAgingReport;
import com.g3nretailstack.accounting.model.ArAgingReportRequest;
import com.g3nretailstack.accounting.model.ArBalance;
import com.g3nretailstack.accounting.model.ArBalanceRequest;
import com.g3nretailstack.accounting.model.ArCreditHoldCheck;
import com.g3nretailstack.accounting.model.ArCreditHoldCheckRequest;
import com.g3nretailstack.accounting.model.ArStatement;
import com.g3nretailstack.accounting.model.ArStatementRequest;

/**
 * Receivables: what is owed as of any instant, by age, by customer and by movement.
 *
 * <p>Every figure is computed when it is asked for, from charges, payments and what was given up by then, so that the past can be
 * asked for too: an invoice that was written off in May was still owed in April. Amounts are in the currency's major units,
 * exact, one entry for each currency. A statement's closing balance is the balance at the end of its window, and that is the sum
 * of the aging buckets less what was paid too much. Follows accounting/PROTOCOL.md, "Endpoint inventory"; that there are these
 * reports is documented, their shapes and rules are assumed. Immutable and thread-safe.
 *
 * <pre>{@code
 * ArAgingReport aging = accounting.receivables()
 *         .agingReport(ArAgingReportRequest.builder().asOfUtc(endOfMonth).build());
 * for (ArAgingTotal total : aging.totals()) {
 *     for (ArAgingAmount bucket : total.buckets()) {
 *         print(total.currency(), bucket.bucket(), bucket.amount());
 *     }
 * }
 * }</pre>
 */
public final class ReceivableService {
    private final Calls calls;

    ReceivableService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reports what is due, by how long it is overdue ({@code POST /ar/aging/report}); class read. Any accounting role may.
     *
     * <p>Five buckets: current, 1 to 30, 31 to 60, 61 to 90 and more than 90 days, begun days of 24 hours since an invoice was due;
     * exactly 30 days fall in 1 to 30. What was paid too much lowers no bucket. Without {@code as_of_utc} it is as of now. Single
     * customers stand with most first, at most 256 of them; the totals and the count are over all.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public ArAgingReport agingReport(ArAgingReportRequest request) {
        return agingReport(request, RequestOptions.none());
    }

    /** Reports what is due, by how long it is overdue, with options of its own; otherwise as {@link #agingReport(ArAgingReportRequest)}. */
    public ArAgingReport agingReport(ArAgingReportRequest request, RequestOptions options) {
        return calls.data(
                ReceivableApi.AGING_REPORT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Says what one customer owes ({@code POST /ar/balance}); class read. Any accounting role may.
     *
     * <p>As of any instant, now where none is given. A customer without invoices has no balances; that is no error.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public ArBalance balance(ArBalanceRequest request) {
        return balance(request, RequestOptions.none());
    }

    /** Says what one customer owes, with options of its own; otherwise as {@link #balance(ArBalanceRequest)}. */
    public ArBalance balance(ArBalanceRequest request, RequestOptions options) {
        return calls.data(
                ReceivableApi.BALANCE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists one customer's charges and payments in a window ({@code POST /ar/statement}); class read. Any accounting role may.
     *
     * <p>The window begins with {@code from_utc} and ends before {@code to_utc}, so that windows that follow one another miss
     * nothing and repeat nothing. Opening balance, plus charges, less payments, write-offs and cancellations, is the closing
     * balance; balances are negative in favour of the customer.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public ArStatement statement(ArStatementRequest request) {
        return statement(request, RequestOptions.none());
    }

    /** Lists one customer's charges and payments in a window, with options of its own; otherwise as {@link #statement(ArStatementRequest)}. */
    public ArStatement statement(ArStatementRequest request, RequestOptions options) {
        return calls.data(
                ReceivableApi.STATEMENT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Says whether a customer is on hold ({@code POST /ar/credit-hold/check}); class read. Any accounting role may.
     *
     * <p>With {@code order_amount} and {@code currency} the order that is about to be placed counts as due. That active credit and
     * payment holds are checked is documented; that they follow from limits of the organisation is assumed.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public ArCreditHoldCheck creditHoldCheck(ArCreditHoldCheckRequest request) {
        return creditHoldCheck(request, RequestOptions.none());
    }

    /** Says whether a customer is on hold, with options of its own; otherwise as {@link #creditHoldCheck(ArCreditHoldCheckRequest)}. */
    public ArCreditHoldCheck creditHoldCheck(ArCreditHoldCheckRequest request, RequestOptions options) {
        return calls.data(
                ReceivableApi.CREDIT_HOLD_CHECK,
                requireNonNull(request, "request"),
                requireNonNull(options, "options"));
    }
}
