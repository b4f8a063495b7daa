package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An export run: what it gathered, and how far it is at any instant; immutable.
 *
 * <p>The state follows from the clock alone: created, running, then succeeded or failed, each a revision of its own.
 */
public final class ExportRun {

    private final ObjectNode facts;
    private final Positions snapshot;
    private final Instant startsAt;
    private final Instant finishesAt;
    private final OrgSettings.@Nullable ExportFailure failure;

    private ExportRun(
            ObjectNode facts,
            Positions snapshot,
            Instant startsAt,
            Instant finishesAt,
            OrgSettings.@Nullable ExportFailure failure) {
        this.facts = facts;
        this.snapshot = snapshot;
        this.startsAt = startsAt;
        this.finishesAt = finishesAt;
        this.failure = failure;
    }

    /** A run of facts that hold its id, which starts and ends as the settings of now say; it fails where there is a failure. */
    public static ExportRun timed(
            ObjectNode facts,
            Positions snapshot,
            Instant createdAt,
            OrgSettings settings,
            OrgSettings.@Nullable ExportFailure failure) {
        Instant startsAt = createdAt.plus(notNegative(settings.exportStartsAfter()));
        return new ExportRun(facts, snapshot, startsAt, startsAt.plus(notNegative(settings.exportRunsFor())), failure);
    }

    /** A run that somebody waits for: it has ended when it is there. */
    public static ExportRun ended(
            ObjectNode facts, Positions snapshot, Instant createdAt, OrgSettings.@Nullable ExportFailure failure) {
        return new ExportRun(facts, snapshot, createdAt, createdAt, failure);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** The run's id. */
    public String id() {
        return facts.path("export_id").stringValue("");
    }

    /** The code that its maker gave it, or null. */
    public @Nullable String code() {
        return Json.text(facts, "code");
    }

    /** The places of the events that it gathered when it was made. */
    public Positions snapshot() {
        return snapshot;
    }

    /** Why the run is to fail, null for one that is to succeed. */
    public OrgSettings.@Nullable ExportFailure failure() {
        return failure;
    }

    /** When the run ends. */
    public Instant finishesAt() {
        return finishesAt;
    }

    /** Whether batches can be made at an instant. */
    public boolean succeeded(Instant now) {
        return status(now).equals("succeeded");
    }

    /** The state at an instant. */
    public String status(Instant now) {
        if (now.isBefore(startsAt)) {
            return "created";
        }
        if (now.isBefore(finishesAt)) {
            return "running";
        }
        return failure == null ? "succeeded" : "failed";
    }

    /** The revision at an instant, from 1. */
    public int revision(Instant now) {
        return switch (status(now)) {
            case "created" -> 1;
            case "running" -> 2;
            default -> 3;
        };
    }

    /** The record at an instant. */
    public ObjectNode json(Instant now) {
        ObjectNode json = facts.deepCopy().put("status", status(now)).put("revision", revision(now));
        if (revision(now) >= 2) {
            json.put("started_at", startsAt.toString()).put("updated_at", startsAt.toString());
        }
        if (revision(now) == 3) {
            finish(json);
        }
        return json;
    }

    private void finish(ObjectNode json) {
        json.put("finished_at", finishesAt.toString()).put("updated_at", finishesAt.toString());
        if (failure == null) {
            json.put("event_count", snapshot.size());
        } else {
            json.putObject("failure").put("reason_code", failure.reasonCode()).put("reason", failure.reason());
        }
    }
}
