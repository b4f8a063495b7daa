package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.DunningApi;
import com.g3nretailstack.accounting.model.DunningEvaluateRequest;
import com.g3nretailstack.accounting.model.DunningEvaluation;

/**
 * Dunning: which overdue invoices are due for which reminder.
 *
 * <p>A policy says what to do after how many days, an evaluation compares the invoices with it, and an action tells the service what
 * was done. Only that the operations exist is documented ("Endpoint inventory" of accounting/PROTOCOL.md): shapes and rules are
 * assumed. Needs an organisation in the context, no facility or channel. Immutable and thread-safe.
 *
 * <pre>{@code
 * DunningEvaluation evaluation = accounting.dunning().evaluate(DunningEvaluateRequest.builder().asOfUtc(today).build());
 * for (DunningDue due : evaluation.due()) {
 *     send(due.invoiceId(), due.action(), due.fee());
 *     accounting.dunning().actions().create(DunningActionCreateRequest.builder()
 *             .invoiceId(due.invoiceId()).level(due.level()).build());
 * }
 * }</pre>
 */
public final class DunningService {
    private final Calls calls;

    DunningService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Tells which invoices are due for which level ({@code POST /dunning/evaluate}); class create.
     *
     * <p>An invoice is due for the highest level that has set in, unless an action of that level or a higher one is on record; one
     * that is paid, written off or cancelled as of the instant never is. {@code as_of_utc} is now where it is left out. {@code limit},
     * 1 to 256 and 256 where it is left out, caps what is listed, the longest overdue first; the counts count all. Once actions are
     * recorded, the next invoices take their place.
     *
     * <p>Assumed to record nothing. As that is not documented it counts as a write: it is not sent again after an unknown outcome,
     * and calling it anew is up to the caller. Roles (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if the organisation has no policy, or the caller is not associated with it
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if no answer came
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public DunningEvaluation evaluate(DunningEvaluateRequest request) {
        return evaluate(request, RequestOptions.none());
    }

    /** Tells which invoices are due for which level, with options of its own; otherwise as {@link #evaluate(DunningEvaluateRequest)}. */
    public DunningEvaluation evaluate(DunningEvaluateRequest request, RequestOptions options) {
        return calls.data(DunningApi.EVALUATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /** The policy by which reminders fall due. */
    public DunningPolicyService policies() {
        return new DunningPolicyService(calls);
    }

    /** The reminders that were sent. */
    public DunningActionService actions() {
        return new DunningActionService(calls);
    }
}
