package com.g3nretailstack.accounting.examples.benchmarks.loopback;

/** What a {@link Loopback} answers; called by one thread a connection. */
@FunctionalInterface
public interface Answering {

    /**
     * Answers a request.
     *
     * @param path such as {@code /event/list}
     * @param body the whole body
     * @return the answer's JSON
     */
    byte[] answer(String path, byte[] body);
}
