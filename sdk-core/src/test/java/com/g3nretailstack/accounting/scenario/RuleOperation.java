package com.g3nretailstack.accounting.scenario;

import com.g3nretailstack.accounting.api.Lookup;
import com.g3nretailstack.accounting.api.LookupKey;
import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.OperationBuilder;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.api.RevisionSource;
import com.g3nretailstack.accounting.api.WriteEffect;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventEnvelope;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchEnvelope;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Operations as no slice of the contract has them: any class with any effect, over the slice's records. */
final class RuleOperation {
    /** What the table calls the paths. */
    static final Map<String, String> PATHS = Map.of(
            "/event/record", "create",
            "/event/list", "list",
            "/export/batch/get", "get",
            "/export/batch/list", "batches",
            "/export/batch/status/set", "set");

    private RuleOperation() {}

    /** A create of an event, looked up by its source reference; without a look-up where the form says so. */
    static Operation<JsonObject, EventEnvelope> create(RuleCase of, Cell form) {
        OperationBuilder<JsonObject, EventEnvelope> create = Operation.<JsonObject, EventEnvelope>builder(
                        "rule_create", "POST", "/event/record")
                .retryClass(retryClass(of))
                .effect(effect(of))
                .recordProperties(Event.propertyNames())
                .request(RuleOperation::write)
                .response(EventEnvelope::read);
        if (!form.has("nolookup")) {
            create.lookup(
                    new Lookup("/event/list", List.of(new LookupKey("source_ref", "source_refs", "source_refs"))));
        }
        return form.has("documented") ? create.idempotencyDocumented().build() : create.build();
    }

    /** A read of a batch, or a write of one of whatever class and effect. */
    static Operation<JsonObject, ExportBatchEnvelope> batch(RuleCase of, Cell form) {
        boolean read = retryClass(of) == RetryClass.READ;
        OperationBuilder<JsonObject, ExportBatchEnvelope> batch = Operation.<JsonObject, ExportBatchEnvelope>builder(
                        "rule_batch", "POST", read ? "/export/batch/get" : "/export/batch/status/set")
                .retryClass(retryClass(of))
                .recordProperties(ExportBatch.propertyNames())
                .request(RuleOperation::write)
                .response(ExportBatchEnvelope::read);
        if (!read) {
            batch.effect(effect(of));
        }
        if (!read && !form.has("noreread")) {
            String guard = form.has("guard") ? "Guard" : null;
            batch.revisionSource(new RevisionSource("/export/batch/get", "batch_id", guard));
        }
        if (form.has("marker")) {
            batch.writeMarkers("source_refs");
        }
        if (retryClass(of) == RetryClass.UPSERT) {
            batch.lookup(new Lookup("/export/batch/list", List.of(new LookupKey("code", "code", "code"))));
        }
        return batch.build();
    }

    private static RetryClass retryClass(RuleCase of) {
        return RetryClass.valueOf(of.retryClass().toUpperCase(Locale.ROOT));
    }

    private static WriteEffect effect(RuleCase of) {
        return WriteEffect.valueOf(of.effect().toUpperCase(Locale.ROOT));
    }

    private static void write(JsonObject request, JsonWriter out) throws IOException {
        // digit by digit as the table has them
        out.jsonValue(request.toString());
    }
}
