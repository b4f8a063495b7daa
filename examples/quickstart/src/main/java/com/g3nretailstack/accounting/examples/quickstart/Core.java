package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.EventRecorder;
import com.g3nretailstack.accounting.RecordResult;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.paging.Paged;
import java.time.Duration;
import java.util.function.Consumer;

/** The calls that carry the job, one method per step; thread-safe. */
final class Core {
    private final AccountingClient store;
    private final RequestOptions once;

    /** Creates one; what was lost and not found for a quiet time is sent again. */
    Core(AccountingClient store, Duration quiet) {
        this.store = store;
        this.once = RequestOptions.builder().resendAfter(quiet).build();
    }

    // tag::core[]
    EventRecorder recorder(int window, Consumer<RecordResult> onResult) {
        return store.events()
                .recorder()
                .window(window)
                .options(once)
                .onResult(onResult)
                .stopOnError()
                .build();
    }

    Export export(ExportCreateRequest request) {
        return store.exports().create(request, once);
    }

    ExportBatch batch(ExportBatchCreateRequest request) {
        return store.exports().batches().create(request, once);
    }

    ExportBatch markSent(ExportBatch batch) {
        return store.exports()
                .batches()
                .setStatus(batch.batchId(), current -> current.statusRequest(ExportBatchStatus.SENT))
                .record();
    }

    Paged<Event> events(ExportBatch batch) {
        return store.events()
                .list(EventListRequest.builder().exportBatchId(batch.batchId()).build())
                .prefetch();
    }
    // end::core[]
}
