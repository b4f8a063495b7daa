package com.g3nretailstack.accounting.examples.faultstorm.weather;

import java.time.Duration;

/** What a storm's weather reaches beside the request at hand. Called by whichever thread plays a fault. */
public interface Elements {

    /** Does something later, while other requests go on. */
    void later(Duration delay, Runnable action);

    /** Somebody else, who writes, too. */
    Stranger stranger();

    /** Ends the session that the callers use; a new one is to be had. */
    void expireSession();

    /** Moves the clocks of client and service, each on its own, and never what measures durations. */
    void moveClocks(Duration client, Duration service);
}
