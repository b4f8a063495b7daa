package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.StatApi;
import com.g3nretailstack.accounting.model.ServiceStat;

/**
 * Whether the service is up and takes our credential.
 *
 * <p>The documents name a session for it; that an API key works too is assumed. Needs no organisation. Immutable and thread-safe.
 */
public final class StatService {
    private final Calls calls;

    StatService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Asks the service how it is ({@code GET /stat}); class read. Any authenticated caller may.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public ServiceStat get() {
        return get(RequestOptions.none());
    }

    /** Asks the service how it is, with options of its own; otherwise as {@link #get()}. */
    public ServiceStat get(RequestOptions options) {
        return calls.data(StatApi.GET, null, requireNonNull(options, "options"));
    }
}
