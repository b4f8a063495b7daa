package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request's body, read once: credentials may stand in it, so it is read before anybody is known. */
final class Bodies {

    private final ObjectNode json;
    private final @Nullable String problem;

    private Bodies(ObjectNode json, @Nullable String problem) {
        this.json = json;
        this.problem = problem;
    }

    static Bodies read(ServiceRequest request) {
        if (request.method().equals("GET")) {
            return new Bodies(Json.object(), null); // a body on GET is ignored
        }
        String type = request.header("content-type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return new Bodies(Json.object(), "The content type must be application/json.");
        }
        if (request.body().length == 0) {
            return new Bodies(Json.object(), "The body is empty; a JSON object is required.");
        }
        try {
            return new Bodies(Json.parse(request.body()), null);
        } catch (IllegalArgumentException e) {
            return new Bodies(Json.object(), "The body is " + e.getMessage() + ".");
        }
    }

    /** The body, empty when it could not be read. */
    ObjectNode json() {
        return json;
    }

    /** Refuses a body that could not be read. */
    void refuseUnreadable() {
        if (problem != null) {
            throw new Refusal(Tag.VALIDATION_ERROR, problem);
        }
    }
}
