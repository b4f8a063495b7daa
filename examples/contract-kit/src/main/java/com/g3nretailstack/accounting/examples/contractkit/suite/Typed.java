package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.function.Consumer;

/** Changes typed requests without knowing their types: to JSON, changed, and back. */
final class Typed {
    private static final Gson GSON = new Gson();

    private Typed() {}

    /** A copy of the request with its JSON changed. */
    static <Q> Q changed(Q request, Consumer<JsonObject> change) {
        @SuppressWarnings("unchecked") // an object's class is of its own type
        Class<Q> type = (Class<Q>) request.getClass();
        JsonObject json = json(request);
        change.accept(json);
        return GSON.fromJson(json, type);
    }

    /** A copy of the request's JSON. */
    static JsonObject json(Object request) {
        return GSON.toJsonTree(request).getAsJsonObject();
    }
}
