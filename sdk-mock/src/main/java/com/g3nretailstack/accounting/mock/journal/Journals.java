package com.g3nretailstack.accounting.mock.journal;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One journal per org, by the {@code x-orgcode} that requests carry; thread-safe. */
public final class Journals {

    /** Requests may name any org: past so many, what names a new one is kept with what names none. */
    private static final int MOST_ORGS = 10_000;

    private final Clock clock;
    private final int limit;
    private final Journal withoutOrg;
    private final Map<String, Journal> byOrg = new ConcurrentHashMap<>();

    /** No request yet; each org's journal keeps so many entries. */
    public Journals(Clock clock, int limit) {
        this.clock = clock;
        this.limit = limit;
        this.withoutOrg = new Journal(limit);
    }

    /** The journal of an org, its code trimmed and in upper case. */
    public Journal of(String orgcode) {
        return byOrg.computeIfAbsent(canonical(orgcode), code -> new Journal(limit));
    }

    /** The journal of requests that named no org. */
    public Journal withoutOrg() {
        return withoutOrg;
    }

    /** Adds what became of a request to the journal of its org. */
    public void add(Exchange exchange) {
        journalOf(exchange.request().header("x-orgcode")).add(clock.instant(), exchange);
    }

    private Journal journalOf(@Nullable String orgcode) {
        if (orgcode == null || orgcode.isBlank()) {
            return withoutOrg;
        }
        Journal known = byOrg.get(canonical(orgcode));
        if (known != null) {
            return known;
        }
        return byOrg.size() < MOST_ORGS ? of(orgcode) : withoutOrg;
    }

    private static String canonical(String orgcode) {
        return orgcode.trim().toUpperCase(Locale.ROOT);
    }
}
