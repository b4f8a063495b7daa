package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.storage.UnreadableException;
import java.time.Instant;

/** Something whose storage can be measured: a prefix of a bucket, or the records of one kind. */
interface Source {

    /** How usage records name it; what sources are ordered by. */
    String ref();

    /** Whose storage it is. */
    String service();

    /** Whether records are measured, and not objects. */
    boolean records();

    /** Whether what it measures is an estimate. */
    boolean estimated();

    /** What was stored in it before an instant and is there still. */
    Measure measure(Instant before) throws UnreadableException;
}
