package com.g3nretailstack.accounting.examples.playbooks.kpi;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.EventRecorder;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailLine;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailReader;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailRow;
import com.g3nretailstack.accounting.examples.quickstart.event.EventMapper;
import com.g3nretailstack.accounting.examples.quickstart.event.EventRequests;
import com.g3nretailstack.accounting.examples.quickstart.event.SaleIndex;
import com.g3nretailstack.accounting.examples.quickstart.event.ShopClock;
import com.g3nretailstack.accounting.examples.quickstart.tieout.FileSum;
import com.g3nretailstack.accounting.model.EventListRequest;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A file of retail lines as events of the service: recorded where they are not there yet. */
final class SalesMonth {
    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");

    private final Stage stage;
    private final DataFile file;
    private final FileSum sum;

    private SalesMonth(Stage stage, DataFile file, FileSum sum) {
        this.stage = stage;
        this.file = file;
        this.sum = sum;
    }

    /** Returns the file's month, summed once on a way of its own. */
    static SalesMonth of(Stage stage, DataFile file) {
        return new SalesMonth(stage, file, FileSum.of(file));
    }

    /** Returns what the file holds, summed without the reader and the mapping. */
    FileSum sum() {
        return sum;
    }

    /** Returns what all events of the file carry in common. */
    String correlationId() {
        return sum.identity().correlationId();
    }

    /** Records the file's lines, unless the quickstart or an earlier run has recorded any of them. */
    void record(Step step) {
        if (isThere()) {
            step.out(file.name() + " is recorded already");
            return;
        }
        AtomicLong recorded = new AtomicLong();
        try (EventRecorder recorder = stage.at(stage.web())
                .events()
                .recorder()
                .onResult(result -> recorded.addAndGet(result.succeeded() ? 1 : 0))
                .stopOnError()
                .build()) {
            read(recorder);
        }
        step.out(file.name() + ": " + recorded + " events recorded, " + sum.rejected() + " lines rejected");
    }

    private boolean isThere() {
        AccountingClient client = stage.client();
        return client
                .events()
                .list(EventListRequest.builder()
                        .correlationId(correlationId())
                        .limit(1)
                        .build())
                .stream()
                .anyMatch(event -> correlationId().equals(event.correlationId()));
    }

    private void read(EventRecorder recorder) {
        FileIdentity identity = sum.identity();
        EventMapper mapper = new EventMapper(identity, new ShopClock(SHOP_ZONE), new SaleIndex(), Reasons.UNMATCHED);
        EventRequests requests = new EventRequests(
                Recorder.CURRENCY,
                stage.web().facility(),
                Recorder.ACTOR,
                Recorder.ROLES.get(0),
                identity.correlationId());
        try (RetailReader reader = RetailReader.open(file)) {
            for (RetailRow row = reader.next(); row != null; row = reader.next()) {
                if (row instanceof RetailLine line) {
                    recorder.submit(requests.request(mapper.event(line)));
                }
            }
        }
    }
}
