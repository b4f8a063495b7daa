package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.LineageListRequest;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads export batches through the API, as an ERP does. */
public final class ErpReader {
    private final AccountingClient client;

    /** Creates one. */
    public ErpReader(AccountingClient client) {
        this.client = client;
    }

    /** Reads a batch with its events, their lineage and the service's own report. */
    public ErpBatch read(String batchId) {
        ExportBatch batch = client.exports()
                .batches()
                .get(ExportBatchGetRequest.builder().batchId(batchId).build());
        List<Event> events = rows(client.events()
                .list(EventListRequest.builder().exportBatchId(batchId).build()));
        List<LineageEntry> lineage = rows(client.lineage()
                .list(LineageListRequest.builder().exportBatchId(batchId).build()));
        return new ErpBatch(
                batch,
                events,
                lineage,
                originals(events, lineage),
                client.reconciliation()
                        .report(ReconcileReportRequest.builder()
                                .exportBatchId(batchId)
                                .build()));
    }

    private static <T> List<T> rows(Iterable<T> listed) {
        List<T> rows = new ArrayList<>();
        listed.forEach(rows::add);
        return List.copyOf(rows);
    }

    private Map<String, Event> originals(List<Event> events, List<LineageEntry> lineage) {
        Map<String, Event> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.eventId(), event));
        Map<String, Event> originals = new HashMap<>();
        for (LineageEntry entry : lineage) {
            OriginalEvent original = entry.originalEvent();
            String originalId = original == null ? null : original.eventId();
            Event found = originalId == null ? null : byId.computeIfAbsent(originalId, this::earlier);
            if (found != null) {
                originals.put(entry.eventId(), found);
            }
        }
        return Map.copyOf(originals);
    }

    /** A reversal may lead to an event of an earlier batch; one that leads nowhere is for the audit to find. */
    private @Nullable Event earlier(String eventId) {
        try {
            return client.events()
                    .get(EventGetRequest.builder().eventId(eventId).build());
        } catch (NotFoundException e) {
            return null;
        }
    }
}
