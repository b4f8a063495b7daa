package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A record that is one JSON object with an id, a revision and times; guarded by its org's lock. */
public final class StoredRecord {

    private final String id;
    private final ObjectNode facts;
    private final boolean remembers;
    private final List<Past> past = new ArrayList<>(0);

    /** Makes a record of facts that hold its id and revision. */
    public StoredRecord(RecordKind kind, ObjectNode facts) {
        this.id = Json.requireText(facts, kind.idProperty());
        this.facts = facts;
        this.remembers = kind == RecordKind.INVOICE;
    }

    /** The record's id. */
    public String id() {
        return id;
    }

    /** The state, empty for a kind that has none. */
    public String status() {
        return Objects.requireNonNullElse(text("status"), "");
    }

    /** A string property, or null. */
    public @Nullable String text(String property) {
        return Json.text(facts, property);
    }

    /** The revision, from 1. */
    public int revision() {
        return facts.path("revision").intValue();
    }

    /** The record itself, to be read and never changed: a copy is {@link #json()}. */
    public ObjectNode facts() {
        return facts;
    }

    /** A copy of the record. */
    public ObjectNode json() {
        return facts.deepCopy();
    }

    /** Lays properties over the record, of which a null takes one away, and makes it a new revision. */
    public void change(ObjectNode changes, Instant now) {
        if (remembers) {
            past.add(new Past(json(), now));
        }
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                facts.remove(change.getKey());
            } else {
                facts.set(change.getKey(), change.getValue());
            }
        });
        facts.put("revision", revision() + 1).put("updated_at", now.toString());
    }

    /** Takes another form, which names its own revision and times; the id stays. */
    public void become(ObjectNode form) {
        facts.removeAll();
        facts.setAll(form);
    }

    /** The form in which the record was known before an instant; of invoices alone, other kinds keep the last one. */
    public ObjectNode factsKnownBefore(Instant instant) {
        for (Past form : past) {
            if (!form.until().isBefore(instant)) {
                return form.facts();
            }
        }
        return facts;
    }

    private record Past(ObjectNode facts, Instant until) {}
}
