package com.g3nretailstack.accounting.examples.faultstorm.history;

/** Who is told what a service answered, from beside the service and behind every fault. Called by many threads. */
@FunctionalInterface
public interface Commits {

    /** The service answered a request with that status and body. */
    void answered(String path, byte[] request, int status, byte[] answer);

    /** Keeps nothing. */
    static Commits forgotten() {
        return (path, request, status, answer) -> {};
    }
}
