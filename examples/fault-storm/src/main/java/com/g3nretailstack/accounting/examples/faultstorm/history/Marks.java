package com.g3nretailstack.accounting.examples.faultstorm.history;

import com.google.gson.JsonObject;

/**
 * How an operation is told from every other one in what the service sees.
 *
 * <p>A mark travels as the {@code idempotency_key} of every write, which no record shows, so it gives the client no hint. A
 * function writes, behind its mark, which application of it this is: {@code op7.2}.
 */
public final class Marks {
    private Marks() {}

    /** The mark of an application of a function. */
    public static String application(String mark, int number) {
        return mark + "." + number;
    }

    /** The mark in a request, empty where there is none. */
    public static String of(JsonObject request) {
        String key = Commit.text(request, "idempotency_key");
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** Which application of a function made a request, 0 where there was no function. */
    public static int applicationOf(JsonObject request) {
        String key = Commit.text(request, "idempotency_key");
        int dot = key.indexOf('.');
        return dot < 0 ? 0 : Integer.parseInt(key.substring(dot + 1));
    }
}
