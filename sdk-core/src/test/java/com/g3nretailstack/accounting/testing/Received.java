package com.g3nretailstack.accounting.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/**
 * One request as a server saw it.
 *
 * @param method GET, POST …
 * @param path as it stood in the request line
 * @param headers by lower-case name
 * @param body the text; empty where there was none, or where it was not read
 * @param connection which of the server's connections it came on, from 1
 */
public record Received(String method, String path, Map<String, String> headers, String body, int connection) {

    /** The body as an object; empty where it is none. */
    public JsonObject json() {
        JsonElement parsed = body.isEmpty() ? null : JsonParser.parseString(body);
        return parsed instanceof JsonObject object ? object : new JsonObject();
    }
}
