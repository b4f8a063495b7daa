package com.g3nretailstack.accounting.mock.state;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One org and everything that the service remembers of it; thread-safe. */
public final class Org {

    private final String orgcode;
    private final List<Runnable> resetHooks = new CopyOnWriteArrayList<>();

    /** Makes an org without records. */
    public Org(String orgcode) {
        this.orgcode = orgcode;
    }

    /** The org's code. */
    public String orgcode() {
        return orgcode;
    }

    /** Adds something to be done at each {@link #reset()}. */
    public void onReset(Runnable hook) {
        resetHooks.add(hook);
    }

    /** Forgets the org's records and settings; credentials and grants stay. */
    public void reset() {
        resetHooks.forEach(Runnable::run);
    }
}
