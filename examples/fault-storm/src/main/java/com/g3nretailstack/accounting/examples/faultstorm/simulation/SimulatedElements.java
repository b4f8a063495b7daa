package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import com.g3nretailstack.accounting.examples.faultstorm.weather.Elements;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Stranger;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.Duration;

/** The elements of a simulation: its time, its clocks, its sessions, and a stranger who writes, too. */
final class SimulatedElements implements Elements {
    private static final String[] ROLES = {"acct_view", "acct_export_admin", "finance_audit"};

    private final Conductor conductor;
    private final ServiceClock serviceClock;
    private final MockOrg org;
    private final Stranger stranger;
    private String session;

    SimulatedElements(Conductor conductor, ServiceClock serviceClock, MockOrg org) {
        this.conductor = conductor;
        this.serviceClock = serviceClock;
        this.org = org;
        this.stranger = new Stranger(org.orgcode(), org.apiKey());
        this.session = org.newSession(ROLES);
    }

    /** The session that is good now. */
    String session() {
        return session;
    }

    @Override
    public void later(Duration delay, Runnable action) {
        conductor.later(delay, action);
    }

    @Override
    public Stranger stranger() {
        return stranger;
    }

    @Override
    public void expireSession() {
        org.revoke(session);
        session = org.newSession(ROLES);
    }

    @Override
    public void moveClocks(Duration client, Duration service) {
        conductor.clientClockIsOff(client);
        serviceClock.isOff(service);
    }

    /** Sets the clocks right. */
    void calmDown() {
        moveClocks(Duration.ZERO, Duration.ZERO);
    }
}
