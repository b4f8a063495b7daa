package com.g3nretailstack.accounting.examples.benchmarks.codec;

import java.io.IOException;

/**
 * A way to read a page of events.
 *
 * @param <P> what a page becomes
 */
@FunctionalInterface
public interface PageReading<P> {

    /** Reads the body of an answer to {@code POST /event/list}. */
    P read(byte[] body) throws IOException;
}
