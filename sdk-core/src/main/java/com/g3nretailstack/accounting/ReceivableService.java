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
 * <p>Follows accounting/PROTOCOL.md, "Endpoint inventory"; shapes and rules are assumed. Immutable and thread-safe.
 */
public final class ReceivableService {
    private final Calls calls;

    ReceivableService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reports what is due, by how long it is overdue ({@code POST /ar/aging/report}); class read. Any accounting role may.
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
