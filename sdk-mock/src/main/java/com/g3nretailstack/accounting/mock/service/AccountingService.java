package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.state.Org;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The accounting service in memory, without a transport; thread-safe. */
public final class AccountingService {

    private final ServiceSettings settings;
    private final Map<String, Org> orgs = new ConcurrentHashMap<>();

    /** Makes an empty service: no org, no record. */
    public AccountingService(ServiceSettings settings) {
        this.settings = settings;
    }

    /** Answers one request; never throws for what a request holds. */
    public ServiceAnswer handle(ServiceRequest request) {
        return new ServiceAnswer(404, Map.of("X-API-Version", settings.apiVersion()), new byte[0]);
    }

    /** The org of that code (trimmed, upper case), made on first use. */
    public Org org(String code) {
        return orgs.computeIfAbsent(code, Org::new);
    }

    /** What the service takes the time from. */
    public Clock clock() {
        return settings.clock();
    }
}
