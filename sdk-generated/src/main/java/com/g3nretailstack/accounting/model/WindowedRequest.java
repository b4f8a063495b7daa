package com.g3nretailstack.accounting.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request about a window of time, its end not part of it. */
public interface WindowedRequest {
    /**
     * Where the window begins.
     *
     * @return the first instant, or null where it is open
     */
    @Nullable Instant fromUtc();

    /**
     * Where the window ends.
     *
     * @return the first instant after it, or null where it is open
     */
    @Nullable Instant toUtc();
}
