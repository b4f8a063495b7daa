package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.ReconcileApi;
import com.g3nretailstack.accounting.model.ReconcileReport;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;

/**
 * Reconciliation: what was exported, what was not, and what does not tie.
 *
 * <p>Follows the pages "Accounting / ERP Readiness" and "Playbooks". Immutable and thread-safe.
 */
public final class ReconcileService {
    private final Calls calls;

    ReconcileService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reports on a window, an export or a batch ({@code POST /reconcile/report}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public ReconcileReport report(ReconcileReportRequest request) {
        return report(request, RequestOptions.none());
    }

    /** Reports on a window, an export or a batch, with options of its own; otherwise as {@link #report(ReconcileReportRequest)}. */
    public ReconcileReport report(ReconcileReportRequest request, RequestOptions options) {
        return calls.data(ReconcileApi.REPORT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
