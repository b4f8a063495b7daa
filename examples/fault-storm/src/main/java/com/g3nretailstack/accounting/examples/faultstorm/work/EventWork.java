package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.paging.Paged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events: recorded, and walked while others record. */
final class EventWork {
    private static final Instant OCCURRED_AT = Instant.parse("2026-03-02T09:30:00Z");

    private EventWork() {}

    /** A create with a key to look it up by, or now and then without one. */
    static Answer record(Task task) {
        EventRecordRequest sale = World.sale(task.mark(), OCCURRED_AT);
        EventRecordRequest sent =
                task.chance(0.2) ? sale.toBuilder().sourceRefs(List.of()).build() : sale;
        return Answer.done(task.client().events().record(sent, task.options()).eventId());
    }

    /** A walk in small pages. */
    static Answer walk(Task task) {
        List<String> rows = new ArrayList<>();
        EventListRequest small = EventListRequest.builder()
                .limit(task.manners().page() + task.number(4))
                .build();
        try {
            Paged<Event> events = task.client().events().list(small, task.options());
            for (Event event : task.manners().readsAhead() ? events.prefetch() : events) {
                rows.add(event.eventId());
                if (rows.size() == task.manners().rows()) {
                    return Answer.walkedUntil(rows, "left");
                }
            }
            return Answer.walked(rows);
        } catch (AccountingException ended) {
            return Answer.walkedUntil(rows, ended.toString());
        }
    }
}
