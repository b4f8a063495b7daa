package com.g3nretailstack.accounting.scenario;

/**
 * One row: what is called, what the service does, what must come of it.
 *
 * @param id names the row
 * @param retryClass the operation's class, {@code read}, {@code create} …
 * @param effect the write's effect, {@code absolute} or {@code relative}; a dash for a read
 * @param form {@code call {request}} or {@code function {request}}, and the options
 * @param answers what the service does with one request after the other
 * @param requests the requests that the service saw, in order
 * @param result what came back or was thrown
 * @param expectedEffect the exception's {@code effect()}; a dash where nothing is thrown
 * @param diary the attempts: status or failure, words of the decision, wait
 */
record RuleCase(
        String id,
        String retryClass,
        String effect,
        String form,
        String answers,
        String requests,
        String result,
        String expectedEffect,
        String diary) {

    @Override
    public String toString() {
        return id + ": " + retryClass + ", " + effect + ", " + form + " ← " + answers;
    }
}
