package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/**
 * A half-open stretch of time that usage is counted for.
 *
 * @param from the first instant
 * @param to the instant after the last
 */
public record UsageWindow(Instant from, Instant to) {

    private static final String FROM = "from_utc";
    private static final String TO = "to_utc";

    /** A day in UTC. */
    public static UsageWindow of(LocalDate day) {
        return new UsageWindow(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * The window that a request or a record names in {@code from_utc} and {@code to_utc}.
     *
     * @throws Refusal invalid-input, naming the bound, when one is no instant or the window is empty or reversed
     */
    public static UsageWindow of(ObjectNode named) {
        UsageWindow window = new UsageWindow(instant(named, FROM), instant(named, TO));
        if (!window.from.isBefore(window.to)) {
            throw Refusal.invalidInput("from_utc is not before to_utc.");
        }
        return window;
    }

    private static Instant instant(ObjectNode named, String property) {
        try {
            return OffsetDateTime.parse(Json.requireText(named, property)).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalidInput(property + " is not an instant.");
        }
    }

    /**
     * Lets a window pass that can be reconciled: it is over, and has not been over for too long.
     *
     * @throws Refusal invalid-state otherwise
     */
    void requireOpen(Instant now, Duration openFor) {
        if (now.isBefore(to)) {
            throw Refusal.invalidState("The window is not open yet: to_utc is still to come.");
        }
        if (!now.isBefore(to.plus(openFor))) {
            throw Refusal.invalidState("The window is not open any more: to_utc is too long ago.");
        }
    }

    /** Writes both bounds as properties. */
    ObjectNode writeTo(ObjectNode json) {
        return json.put(FROM, from.toString()).put(TO, to.toString());
    }

    /** The window as an object. */
    public ObjectNode json() {
        return writeTo(Json.object());
    }
}
