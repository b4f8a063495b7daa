package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each exportable event must include, whatever it is about. */
public final class EventFields {
    private EventFields() {}

    /** Checks context, time, reasons and actors of events. */
    public static void check(List<Event> events, Checks checks) {
        none(events, checks, "every event names organisation, facility, channel and location", EventFields::hasContext);
        none(events, checks, "every event says who owns and who has the goods", event -> event.ownership() != null);
        none(events, checks, "every event has its times", EventFields::hasTimes);
        List<Event> changes = events.stream().filter(Reversals::mustLink).toList();
        none(changes, checks, "every reversal and adjustment has a reason and its code", EventFields::hasReason);
        none(changes, checks, "every reversal and adjustment names its actor and role", EventFields::hasActor);
    }

    /** Returns whether the event says where it belongs to. */
    public static boolean hasContext(Event event) {
        return isGiven(event.orgcode())
                && isGiven(event.logicalGuid())
                && isGiven(event.channelCode())
                && event.location() != null;
    }

    /** Returns whether the event says when it happened and when it was recorded. */
    public static boolean hasTimes(Event event) {
        return event.occurredAt() != null && event.recordedAt() != null;
    }

    /** Returns whether the event says why, in words and by a code. */
    public static boolean hasReason(Event event) {
        return isGiven(event.reason()) && isGiven(event.reasonCode());
    }

    /** Returns whether the event says who answers for it, and in which role. */
    public static boolean hasActor(Event event) {
        List<String> roles = event.actorRoles();
        return isGiven(event.actor()) && roles != null && !roles.isEmpty();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void none(List<Event> events, Checks checks, String name, Predicate<Event> holds) {
        List<String> faults = new ArrayList<>();
        events.stream().filter(holds.negate()).forEach(event -> faults.add(event.eventId() + " does not"));
        checks.none(name, faults, events.size() + " events");
    }
}
