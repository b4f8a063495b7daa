package com.g3nretailstack.accounting.examples.benchmarks.codec;

import java.io.IOException;

/**
 * A way to read a page of events and to write an event. Used by one thread at a time.
 *
 * @param <P> what a page becomes
 * @param <Q> what an event is that is to be recorded
 */
public interface Codec<P, Q> extends PageReading<P> {

    /** Reads what is later written: the body of {@code POST /event/record}. */
    Q request(byte[] body) throws IOException;

    /** Writes the body of {@code POST /event/record}, one array of UTF-8 that is ready to be sent. */
    byte[] write(Q request) throws IOException;
}
