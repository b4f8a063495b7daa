package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchListRequest;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.paging.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds on the service what an earlier run made there.
 *
 * <p>Every row is compared with what was asked for: a service may ignore a filter that it does not know.
 */
final class Lookups {
    private final AccountingClient store;

    Lookups(AccountingClient store) {
        this.store = store;
    }

    /** Returns the one export of this code, or null. */
    @Nullable Export export(String code) {
        Paged<Export> listed =
                store.exports().list(ExportListRequest.builder().code(code).build());
        return theOne(
                "exports",
                code,
                listed.stream().filter(export -> code.equals(export.code())).toList());
    }

    /** Returns an export as it stands now. */
    Export current(Export export) {
        return store.exports()
                .get(ExportGetRequest.builder().exportId(export.exportId()).build());
    }

    /** Returns the one batch of this export, or null. */
    @Nullable ExportBatch batch(Export export, String code) {
        Paged<ExportBatch> listed = store.exports()
                .batches()
                .list(ExportBatchListRequest.builder()
                        .exportId(export.exportId())
                        .code(code)
                        .build());
        return theOne(
                "batches",
                code,
                listed.stream()
                        .filter(batch ->
                                code.equals(batch.code()) && export.exportId().equals(batch.exportId()))
                        .toList());
    }

    /** Returns whether an event carries this source reference. */
    boolean isRecorded(String sourceRef) {
        Paged<Event> listed = store.events()
                .list(EventListRequest.builder().sourceRef(sourceRef).build());
        return listed.stream().anyMatch(event -> {
            List<String> refs = event.sourceRefs();
            return refs != null && refs.contains(sourceRef);
        });
    }

    /** Returns whether any event was recorded for this file. */
    boolean knows(String correlationId) {
        Paged<Event> listed = store.events()
                .list(EventListRequest.builder()
                        .correlationId(correlationId)
                        .limit(1)
                        .build());
        return listed.stream().anyMatch(event -> correlationId.equals(event.correlationId()));
    }

    /** Returns all events of this file, whether exported or not. */
    Paged<Event> events(String correlationId) {
        return store.events()
                .list(EventListRequest.builder().correlationId(correlationId).build())
                .prefetch();
    }

    private static <T> @Nullable T theOne(String what, String code, List<T> found) {
        if (found.size() > 1) {
            throw new StopException(
                    ExitCode.FIGURES_DIFFER, found.size() + " " + what + " with the code " + code + " (expected: one)");
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
