package com.g3nretailstack.accounting.examples.faultstorm.weather;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;

/** What a storm's weather reaches beside the request at hand. Called by whichever thread plays a fault. */
public interface Elements {

    /** Does something later, while other requests go on. */
    void later(Duration delay, Runnable action);

    /** Lets a stranger write to the record that a request is about, if there is one that a stranger can write to. */
    void strangerWrites(ServiceRequest before);

    /** Ends the session that the callers use; a new one is to be had. */
    void expireSession();

    /** Moves the clocks of client and service, each on its own, and never what measures durations. */
    void moveClocks(Duration client, Duration service);
}
