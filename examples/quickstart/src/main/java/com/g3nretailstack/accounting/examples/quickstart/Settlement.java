package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import com.g3nretailstack.accounting.examples.quickstart.tieout.Differences;
import com.g3nretailstack.accounting.examples.quickstart.tieout.LineFingerprints;
import com.g3nretailstack.accounting.examples.quickstart.tieout.ListedEvents;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.ExportFailure;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the recorded events of one file into one export and one sent batch.
 *
 * <p>Each step first looks for what an earlier run made. Nothing is handed to the ERP that does not tie.
 */
final class Settlement {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Job job;
    private final FileIdentity file;
    private final Core core;
    private final Lookups lookups;

    Settlement(Job job, FileIdentity file, Core core, Lookups lookups) {
        this.job = job;
        this.file = file;
        this.core = core;
        this.lookups = lookups;
    }

    /** Returns the file's batch where it is sent already, else null. */
    @Nullable ExportBatch sent() {
        Export export = lookups.export(file.exportCode());
        ExportBatch batch = export == null ? null : lookups.batch(export, file.exportCode());
        return batch != null && batch.status().equals(ExportBatchStatus.SENT) ? batch : null;
    }

    /** Returns the file's batch, sent. */
    ExportBatch settle(@Nullable Export found, LineFingerprints expected) {
        job.stop().check();
        Export export = succeeded(found == null ? core.export(exportRequest()) : found);
        ExportBatch batch = lookups.batch(export, file.exportCode());
        if (batch == null) {
            job.stop().check();
            batch = core.batch(batchRequest(export, expected));
        }
        if (batch.status().equals(ExportBatchStatus.FAILED)) {
            throw new StopException(
                    ExitCode.SERVICE,
                    "batch " + batch.batchId() + " was marked failed: repair it with POST /export/batch/repair");
        }
        job.stop().check();
        return core.markSent(batch);
    }

    private ExportCreateRequest exportRequest() {
        return ExportCreateRequest.builder()
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .code(file.exportCode())
                .correlationId(file.correlationId())
                .build();
    }

    private ExportBatchCreateRequest batchRequest(Export export, LineFingerprints expected) {
        return ExportBatchCreateRequest.builder()
                .exportId(export.exportId())
                .code(file.exportCode())
                .evidence(evidence(expected))
                .build();
    }

    private Export succeeded(Export export) {
        Export current = export;
        Duration pause = FIRST_PAUSE;
        while (!current.status().equals(ExportStatus.SUCCEEDED)) {
            if (current.status().equals(ExportStatus.FAILED)) {
                throw new StopException(ExitCode.SERVICE, failure(current));
            }
            job.stop().pause(pause);
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
            current = lookups.current(current);
        }
        return current;
    }

    private static String failure(Export export) {
        ExportFailure failure = export.failure();
        String reason = failure == null ? "no reason given" : failure.reasonCode() + " " + failure.reason();
        return "export " + export.exportId() + " failed: " + reason;
    }

    private ExportEvidence evidence(LineFingerprints expected) {
        Differences differences = new Differences();
        ListedEvents listed = new ListedEvents(file, expected, differences);
        lookups.events(file.correlationId()).forEach(listed::add);
        listed.end();
        if (!differences.isEmpty()) {
            throw new StopException(
                    ExitCode.FIGURES_DIFFER,
                    file.name() + " does not tie, so no batch was made:\n  "
                            + String.join("\n  ", differences.lines()));
        }
        return ExportEvidence.builder()
                .manifestRefs(List.of("file:" + file.name(), "sha256:" + file.sha256()))
                .eventCount(listed.totals().count())
                .checksum(listed.checksum())
                .build();
    }
}
