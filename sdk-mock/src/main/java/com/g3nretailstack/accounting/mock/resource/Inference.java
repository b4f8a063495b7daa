package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Configurations of what models may read, and snapshots of it. */
public final class Inference {

    private static final int USUAL_LOOKBACK = 28;
    private static final String LOOKBACK = "lookback_days";

    private final Records configs = new Records(RecordKind.INFERENCE_CONFIG);
    private final Records snapshots = new Records(RecordKind.INFERENCE_SNAPSHOT);

    /** Makes the resource. */
    public Inference() {}

    /** Makes a configuration, or changes the one that the body names. */
    public Reply setConfig(Call call) {
        refuseNoDays(call.body());
        RollupExports.dimensions(call.body());
        return call.text("config_id") == null ? made(call) : changed(call);
    }

    private static void refuseNoDays(ObjectNode body) {
        if (body.hasNonNull(LOOKBACK) && Json.decimalOrZero(body, LOOKBACK).compareTo(BigDecimal.ONE) < 0) {
            throw Refusal.invalidInput("lookback_days is less than 1.");
        }
    }

    private Reply made(Call call) {
        if (call.body().hasNonNull("expected_revision")) {
            throw Refusal.invalidInput("expected_revision is for changes: a new configuration has none.");
        }
        refuseTakenCode(call, configs, "");
        ObjectNode facts = configs.facts(call);
        facts.put("enabled", !facts.has("enabled") || facts.path("enabled").asBoolean());
        if (!facts.has(LOOKBACK)) {
            facts.put(LOOKBACK, USUAL_LOOKBACK);
        }
        if (!facts.has("dimensions")) {
            ArrayNode all = facts.putArray("dimensions");
            RollupExports.dimensions(call.body()).forEach(all::add);
        }
        return Reply.record(configs.add(call, facts).json());
    }

    private static void refuseTakenCode(Call call, Records records, String ownId) {
        String code = call.text("code");
        if (code != null
                && records.with(call, "code", code).stream()
                        .anyMatch(other -> !other.id().equals(ownId))) {
            throw new Refusal(
                    Tag.CONFLICT, "code: another one carries it.", Json.object().put("field", "code"));
        }
    }

    private Reply changed(Call call) {
        StoredRecord config = configs.expected(call);
        refuseTakenCode(call, configs, config.id());
        ObjectNode changes = Json.object();
        for (String property : Contract.shipped().shared(call.operation().request(), "InferenceConfig")) {
            JsonNode given = call.body().get(property);
            if (given != null && !given.isNull()) {
                changes.set(property, given);
            }
        }
        return configs.change(call, config, changes);
    }

    /** Answers one configuration. */
    public Reply getConfig(Call call) {
        return Reply.record(configs.find(call).json());
    }

    /** Freezes the rollups that a configuration names, as they stand now. */
    public Reply createSnapshot(Call call) {
        StoredRecord config = configs.find(call, call.required("config_id"));
        if (!config.facts().path("enabled").asBoolean()) {
            throw Refusal.invalidState("The configuration is not enabled.");
        }
        refuseTakenCode(call, snapshots, "");
        ObjectNode facts = snapshots.facts(call);
        new InferenceScope(config.facts()).freeze(call, facts);
        return Reply.record(snapshots.add(call, facts).json());
    }
}
