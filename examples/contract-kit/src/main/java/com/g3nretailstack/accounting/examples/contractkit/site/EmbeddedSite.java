package com.g3nretailstack.accounting.examples.contractkit.site;

import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockClock;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A mock of the kit's own: every case has an org to itself, and can play whatever the contract declares. */
public final class EmbeddedSite implements Site {
    // the clock stands, and nothing is to be waited for
    private static final Instant TODAY = Instant.parse("2026-05-01T09:30:00Z");

    private final MockAccounting mock;
    private final Connector connector;
    private final Names names = Names.ofRun(TODAY.toEpochMilli());
    private final AtomicInteger orgs = new AtomicInteger();

    private EmbeddedSite(MockAccounting mock) {
        this.mock = mock;
        this.connector = new Connector(
                mock.baseUrl(), false, context -> context.facility("lg-042").channel("WEB"));
    }

    /** Starts the mock. */
    public static EmbeddedSite start() {
        return new EmbeddedSite(
                MockAccounting.builder().clock(MockClock.fixed(TODAY)).start());
    }

    @Override
    public String description() {
        return "a mock of its own";
    }

    @Override
    public boolean allowsWrites() {
        return true;
    }

    @Override
    public Tenant tenant() {
        MockOrg org = mock.org("KIT" + orgs.incrementAndGet());
        org.exportTiming(Duration.ZERO, Duration.ZERO);
        Caller caller = connector.caller(Credentials.apiKey(org.apiKey()), org.orgcode());
        return new Tenant(connector, caller, org.orgcode(), names, true, new Played(mock, org));
    }

    @Override
    public void reach() {
        // it runs in this process
    }

    @Override
    public String run() {
        return names.run();
    }

    @Override
    public void close() {
        connector.close();
        mock.close();
    }
}
