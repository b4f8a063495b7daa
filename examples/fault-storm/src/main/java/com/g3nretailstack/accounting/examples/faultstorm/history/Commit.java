package com.g3nretailstack.accounting.examples.faultstorm.history;

import com.google.gson.JsonObject;

/**
 * One write that the service committed, as it saw it.
 *
 * @param number its place among all commits, from 1, in the order in which they were noted
 * @param path the operation, {@code /event/record}
 * @param mark the mark of the operation that it was for
 * @param application which application of the caller's function it was, from 1; 0 where there was no function
 * @param record the id of the record that was made or changed
 * @param request what was asked
 * @param answer the record as it stood then
 */
public record Commit(
        int number, String path, String mark, int application, String record, JsonObject request, JsonObject answer) {

    /** The revision after the commit; 0 where the record has none. */
    public long revision() {
        return number(answer, "revision");
    }

    /** The revision that the write was based on; 0 where it named none. */
    public long base() {
        return number(request, "expected_revision");
    }

    /** A text of the request, empty where it is not there. */
    public String asked(String property) {
        return text(request, property);
    }

    /** A text of the answer, empty where it is not there. */
    public String answered(String property) {
        return text(answer, property);
    }

    /** A number of the answer, 0 where it is not there. */
    public static long number(JsonObject object, String property) {
        return object.has(property) ? object.get(property).getAsLong() : 0;
    }

    /** A text of an object, empty where it is not there. */
    public static String text(JsonObject object, String property) {
        return object.has(property) ? object.get(property).getAsString() : "";
    }
}
