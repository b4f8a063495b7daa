package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compare-and-set: a write must name the revision that it is based on. */
final class Revisions {

    private Revisions() {}

    /**
     * Compares {@code expected_revision}, a number or its string form, with the current revision.
     *
     * @throws Refusal expected-revision-required (428) when there is none, conflict (409) when it is another
     */
    static void check(ObjectNode body, int current) {
        @Nullable JsonNode expected = body.get("expected_revision");
        if (expected == null || expected.isNull()) {
            throw Refusal.revisionRequired(current);
        }
        BigDecimal number = Json.decimal(expected);
        if (number == null || number.compareTo(BigDecimal.valueOf(current)) != 0) {
            throw Refusal.stale(current);
        }
    }
}
