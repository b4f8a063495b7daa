package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Differences;
import com.g3nretailstack.accounting.examples.quickstart.tieout.FileSum;
import com.g3nretailstack.accounting.examples.quickstart.tieout.LineageSum;
import com.g3nretailstack.accounting.examples.quickstart.tieout.ListedEvents;
import com.g3nretailstack.accounting.examples.quickstart.tieout.ReportCheck;
import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.LineageListRequest;
import com.g3nretailstack.accounting.model.ReconcileReport;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import org.jspecify.annotations.Nullable;

/** Reads a sent batch back and compares every figure with the file. */
final class Verification {
    private final Job job;
    private final FileSum file;
    private final FilePass pass;
    private final Core core;

    Verification(Job job, FileSum file, FilePass pass, Core core) {
        this.job = job;
        this.file = file;
        this.pass = pass;
        this.core = core;
    }

    /**
     * What the service showed.
     *
     * @param totals count and sum per type over the events that it lists
     * @param lineage how far they lead back
     * @param differences what does not tie
     */
    record Result(Totals totals, LineageSum lineage, Differences differences) {}

    /** Verifies this batch. */
    Result verify(ExportBatch batch) {
        Differences differences = new Differences();
        compareReading(differences);
        Totals listed = compareEvents(batch, differences);
        LineageSum lineage = compareLineage(batch, listed, differences);
        ReportCheck.check(report(batch), listed, lineage, job.options().currency, differences);
        return new Result(listed, lineage, differences);
    }

    private void compareReading(Differences differences) {
        differences.compare("lines read", file.lines(), pass.lines());
        differences.compare("lines rejected", file.rejected(), pass.rejected());
    }

    private Totals compareEvents(ExportBatch batch, Differences differences) {
        ListedEvents listed = new ListedEvents(file.identity(), pass.fingerprints(), differences);
        core.events(batch).forEach(listed::add);
        listed.end();
        differences.compare(
                "events listed", file.lines() - file.rejected(), listed.totals().count());
        differences.compare("sums per type", file.totals(), listed.totals());
        compareEvidence(batch, listed, differences);
        return listed.totals();
    }

    private static void compareEvidence(ExportBatch batch, ListedEvents listed, Differences differences) {
        differences.compare("status of the batch", ExportBatchStatus.SENT, batch.status());
        ExportEvidence evidence = batch.evidence();
        if (evidence == null) {
            differences.add("the batch has no evidence");
            return;
        }
        differences.compare("events in the batch's evidence", listed.totals().count(), known(evidence.eventCount()));
        differences.compare("checksum in the batch's evidence", listed.checksum(), known(evidence.checksum()));
    }

    private LineageSum compareLineage(ExportBatch batch, Totals listed, Differences differences) {
        LineageSum lineage = new LineageSum();
        job.client()
                .lineage()
                .list(LineageListRequest.builder()
                        .exportBatchId(batch.batchId())
                        .build())
                .prefetch()
                .forEach(lineage::add);
        differences.compare("lineage entries", listed.count(), lineage.entries());
        return lineage;
    }

    private ReconcileReport report(ExportBatch batch) {
        return job.client()
                .reconciliation()
                .report(ReconcileReportRequest.builder()
                        .exportBatchId(batch.batchId())
                        .build());
    }

    private static Object known(@Nullable Object value) {
        return value == null ? "none" : value;
    }
}
