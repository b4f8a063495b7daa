package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.state.Org;

/** One org of the mock, as a test sees and sets it; thread-safe. */
public final class MockOrg {

    private final Org org;

    private MockOrg(Org org) {
        this.org = org;
    }

    /** The org of that code within a service, made on first use. */
    public static MockOrg of(AccountingService service, String orgcode) {
        return new MockOrg(service.org(orgcode));
    }

    /** The org's code. */
    public String orgcode() {
        return org.orgcode();
    }

    /** Adds something to be done at each {@link #reset()}. */
    public void onReset(Runnable hook) {
        org.onReset(hook);
    }

    /** Forgets the org's records and settings; credentials and grants stay. */
    public void reset() {
        org.reset();
    }
}
