package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.ReconcileReport;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch as the ERP reads it: everything comes through the API.
 *
 * @param batch the batch and its evidence
 * @param events what it carries
 * @param lineage where each event comes from
 * @param originals what reversals lead to, in this batch or an earlier one, by the reversal's event id
 * @param report the service's own reconcile report over the batch
 */
public record ErpBatch(
        ExportBatch batch,
        List<Event> events,
        List<LineageEntry> lineage,
        Map<String, Event> originals,
        ReconcileReport report) {

    /** Returns the events of one of these types. */
    public List<Event> ofType(String... types) {
        List<String> wanted = List.of(types);
        return events.stream()
                .filter(event -> wanted.contains(event.type().value()))
                .toList();
    }

    /** Returns the event that this one reverses or corrects, as its lineage says, or null where that leads nowhere. */
    public @Nullable Event original(Event event) {
        return originals.get(event.eventId());
    }

    /** Returns the exact sum of the events' amounts per key. */
    public static Map<String, BigDecimal> sums(List<Event> events, Function<Event, String> key) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        key, LinkedHashMap::new, Collectors.reducing(BigDecimal.ZERO, Event::amount, BigDecimal::add)));
    }

    /** Returns the exact sum of the events' amounts. */
    public static BigDecimal sum(List<Event> events) {
        return events.stream().map(Event::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the event's own reference, the first of its source references, or an empty text. */
    public static String sourceRef(Event event) {
        List<String> refs = event.sourceRefs();
        return refs == null || refs.isEmpty() ? "" : refs.get(0);
    }

    /** Returns whether any of the event's source references is this one. */
    public static boolean names(Event event, String ref) {
        List<String> refs = event.sourceRefs();
        return refs != null && refs.contains(ref);
    }
}
