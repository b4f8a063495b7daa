package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An export batch: its record and the events that it holds; guarded by its org's lock. */
public final class Batch {

    private final ObjectNode facts;
    private final Postings members;

    /** Makes a batch of a record that holds ids, status and revision. */
    public Batch(ObjectNode facts, Postings members) {
        this.facts = facts;
        this.members = members;
    }

    /** The batch's id. */
    public String id() {
        return text("batch_id");
    }

    /** The export that it is part of. */
    public String exportId() {
        return text("export_id");
    }

    /** The state: ready, sent or failed. */
    public String status() {
        return text("status");
    }

    /** Whether it is ready or sent. */
    public boolean live() {
        return !status().equals("failed");
    }

    /** Whether it was delivered. */
    public boolean sent() {
        return status().equals("sent");
    }

    /** The batch that took its place, or null. */
    public @Nullable String repairedBy() {
        return Json.text(facts, "repaired_by_batch_id");
    }

    /** The revision, from 1. */
    public int revision() {
        return facts.path("revision").intValue();
    }

    /** The places of its events. */
    public Postings members() {
        return members;
    }

    /** A copy of the record. */
    public ObjectNode json() {
        return facts.deepCopy();
    }

    /** Lays properties over the record and makes it a new revision. */
    public void change(ObjectNode changes, String now) {
        facts.setAll(changes);
        facts.put("revision", revision() + 1).put("updated_at", now);
    }

    private String text(String property) {
        return Objects.requireNonNullElse(Json.text(facts, property), "");
    }
}
