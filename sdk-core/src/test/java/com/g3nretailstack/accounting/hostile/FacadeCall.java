package com.g3nretailstack.accounting.hostile;

/**
 * One method of the facade, ready to be called with the contract's example of its request.
 *
 * @param name service and method, for people
 * @param path the path that it posts to
 */
record FacadeCall(String name, String path, Step step) {
    /** The call itself. */
    @FunctionalInterface
    interface Step {
        /** Calls; throws whatever the method throws. */
        Object run() throws Throwable;
    }

    @Override
    public String toString() {
        return name;
    }
}
