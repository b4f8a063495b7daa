package com.g3nretailstack.accounting.examples.faultstorm.promise;

/**
 * A promise that was broken.
 *
 * @param promise what was promised
 * @param how what happened instead
 */
public record Breach(String promise, String how) {

    @Override
    public String toString() {
        return promise + ": " + how;
    }
}
