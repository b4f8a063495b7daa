package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import com.g3nretailstack.accounting.mock.usage.Reconciliation;
import com.g3nretailstack.accounting.mock.usage.UsageWindow;
import tools.jackson.databind.node.ObjectNode;

/** Storage usage: a ledger of what resources take up, recorded by callers, swept and reconciled by measuring. */
public final class StorageUsages {

    private final Records records = new Records(RecordKind.STORAGE_USAGE);

    /** Makes the resource. */
    public StorageUsages() {}

    /** Records what a caller has measured; not confirmed yet, and not idempotent. */
    public Reply record(Call call) {
        UsageWindow.of(call.body());
        refuseNegative(call, "logical_bytes");
        refuseNegative(call, "item_count");
        ObjectNode facts = records.facts(call);
        facts.put("status", "recorded").put("origin", "recorded");
        if (!facts.has("measured_at")) {
            facts.put("measured_at", call.now().toString());
        }
        return Reply.record(records.add(call, facts).json());
    }

    private static void refuseNegative(Call call, String property) {
        var number = Json.decimal(call.body().get(property));
        if (number != null && number.signum() < 0) {
            throw Refusal.invalidInput(property + " is negative.");
        }
    }

    /** Answers one usage record. */
    public Reply get(Call call) {
        return Reply.record(records.find(call).json());
    }

    /** Answers one page of usage records, oldest first. */
    public Reply list(Call call) {
        Window window = call.window();
        return records.page(call, usage -> matches(call, window, usage));
    }

    private static boolean matches(Call call, Window window, StoredRecord usage) {
        return Filters.equal(call, usage.facts(), "service", "resource_kind", "status", "origin")
                && begins(call, usage)
                && windowOf(usage).within(window);
    }

    private static boolean begins(Call call, StoredRecord usage) {
        String prefix = call.text("resource_prefix");
        return prefix == null || Json.requireText(usage.facts(), "resource_ref").startsWith(prefix);
    }

    private static Window windowOf(StoredRecord usage) {
        UsageWindow window = UsageWindow.of(usage.facts());
        return new Window(window.from(), window.to());
    }

    /** Measures a window again, as far as one call gets. */
    public Reply reconcile(Call call) {
        return Reply.of(new Reconciliation(call.org(), call.books(), call.now(), call.body()).run());
    }
}
