package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.DunningApi;
import com.g3nretailstack.accounting.model.DunningEvaluateRequest;
import com.g3nretailstack.accounting.model.DunningEvaluation;

/**
 * Dunning: which overdue invoices are due for which reminder.
 *
 * <p>Follows accounting/PROTOCOL.md, "Endpoint inventory"; shapes and rules are assumed. Immutable and thread-safe.
 */
public final class DunningService {
    private final Calls calls;

    DunningService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Tells which invoices are due for which level ({@code POST /dunning/evaluate}); class create.
     *
     * <p>No look-up is known: an outcome that is unknown stays unknown. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
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
