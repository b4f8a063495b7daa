package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.mock.state.OrgSettings.ExportFailure;
import com.g3nretailstack.accounting.mock.state.Positions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Looks whether the events of an export carry what the org's policy demands. */
final class PolicyCheck {

    private static final String CODE = "EXPORT.REQUIRED_FIELD_MISSING";

    private PolicyCheck() {}

    /** Why a run that gathers these events fails: the first event that lacks a field, in order of recording; or null. */
    static @Nullable ExportFailure failure(ExportPolicy policy, EventLog log, Positions events) {
        if (policy.demandsNothing()) {
            return null;
        }
        for (int rank = 0; rank < events.size(); rank++) {
            ObjectNode event = log.json(events.at(rank));
            String field = policy.lacking(event);
            if (field != null) {
                return failure(event, field);
            }
        }
        return null;
    }

    private static ExportFailure failure(ObjectNode event, String field) {
        String id = Json.requireText(event, "event_id");
        String type = Json.requireText(event, "type");
        return new ExportFailure(
                CODE, "Event " + id + " (" + type + ") has no " + field + ", which the export policy requires.");
    }
}
