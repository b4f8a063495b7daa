package com.g3nretailstack.accounting.examples.benchmarks.rival;

import java.io.IOException;

/**
 * One way to call the service; thread-safe.
 *
 * <p>Each sends the same bodies under the same headers, over connections that are kept, and decodes the whole answer into objects.
 */
public interface Rival extends AutoCloseable {

    /** What it is called in tables. */
    String name();

    /** Records a sale and gives the id out of the answer; empty where nothing is decoded. */
    String record() throws IOException;

    /** Lists one page of events and gives the count of its rows; that of its bytes where nothing is decoded. */
    int page() throws IOException;

    @Override
    void close() throws IOException;
}
