package com.g3nretailstack.accounting.examples.faultstorm.history;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Notes every write that a service says it committed. Thread-safe. */
public final class CommitLog implements Commits {
    private static final Map<String, String> RECORD_IDS = Map.of(
            "/event/record", "event_id",
            "/invoice/set", "invoice_id",
            "/invoice/payment/apply", "payment_id",
            "/export/create", "export_id",
            "/export/batch/status/set", "batch_id",
            "/export/schedule/status/set", "schedule_id");

    private final History history;
    private final Set<String> known = new HashSet<>();

    /** Notes them in a history. */
    public CommitLog(History history) {
        this.history = history;
    }

    @Override
    public synchronized void answered(String path, byte[] request, int status, byte[] answer) {
        String id = RECORD_IDS.get(path);
        if (id == null || status != 200) {
            return;
        }
        JsonObject asked = object(request);
        JsonObject data = object(answer).getAsJsonObject("data");
        Commit commit =
                new Commit(0, path, Marks.of(asked), Marks.applicationOf(asked), Commit.text(data, id), asked, data);
        // an answer that the service remembers under an idempotency key is no second commit
        if (known.add(path + " " + commit.record() + " " + commit.revision())) {
            history.commit(commit);
        }
    }

    private static JsonObject object(byte[] json) {
        JsonElement parsed = JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
        return parsed.getAsJsonObject();
    }
}
