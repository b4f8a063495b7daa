package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a resource answers when all went well.
 *
 * @param data the envelope's data
 * @param revision the revision of a single record, null for lists and reports
 */
public record Reply(ObjectNode data, @Nullable Integer revision) {

    /** A list or report. */
    public static Reply of(ObjectNode data) {
        return new Reply(data, null);
    }

    /** A single record, which carries its own revision where it has one. */
    public static Reply record(ObjectNode json) {
        var revision = Json.decimal(json.get("revision"));
        return new Reply(json, revision == null ? null : revision.intValueExact());
    }
}
