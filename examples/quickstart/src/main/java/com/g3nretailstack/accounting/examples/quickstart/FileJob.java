package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.data.RejectsFile;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailReader;
import com.g3nretailstack.accounting.examples.quickstart.report.FileReport;
import com.g3nretailstack.accounting.examples.quickstart.resume.Binding;
import com.g3nretailstack.accounting.examples.quickstart.resume.Checkpoint;
import com.g3nretailstack.accounting.examples.quickstart.resume.CheckpointFile;
import com.g3nretailstack.accounting.examples.quickstart.resume.CheckpointStore;
import com.g3nretailstack.accounting.examples.quickstart.resume.LineLedger;
import com.g3nretailstack.accounting.examples.quickstart.tieout.FileSum;
import com.g3nretailstack.accounting.examples.quickstart.tieout.LineageSum;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportEvidence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole job for one file: record, export, send, read back, compare. */
final class FileJob {
    private final Job job;
    private final DataFile file;
    private final Path workDir;
    private final FileSum sum;
    private final FileIdentity identity;
    private final Lookups lookups;
    private final Core core;
    private final long started;

    private FileJob(Job job, DataFile file, Path workDir) {
        this.job = job;
        this.file = file;
        this.workDir = workDir;
        this.started = job.time().nanoTime();
        RetailReader.open(file).close();
        this.sum = FileSum.of(file);
        this.identity = sum.identity();
        this.lookups = new Lookups(job.client());
        this.core = new Core(job.client(), job.options().quiet);
    }

    /** Carries out the job and returns what became of the file. */
    static FileReport run(Job job, DataFile file, Path workDir) {
        FileJob fileJob = new FileJob(job, file, workDir);
        Path rejects = workDir.resolve(file.name() + ".rejects.csv");
        try (CheckpointStore checkpoints = fileJob.checkpoints();
                RejectsFile rejected = RejectsFile.start(rejects)) {
            return fileJob.run(checkpoints, rejected);
        }
    }

    private CheckpointStore checkpoints() {
        if (job.service().isEmbedded()) {
            return CheckpointStore.none();
        }
        Connection service = job.service();
        return CheckpointFile.open(
                workDir,
                new Binding(
                        service.baseUrl(),
                        service.org(),
                        identity,
                        job.options().eventSettings()));
    }

    private FileReport run(CheckpointStore checkpoints, RejectsFile rejects) {
        FilePass pass = new FilePass(job, file, identity, rejects);
        Settlement settlement = new Settlement(job, identity, core, lookups);
        Checkpoint left = checkpoints.load();
        ExportBatch sent = settlement.sent();
        if (sent != null) {
            job.progress().say(file.name() + ": recorded, exported and sent already; nothing is written");
            read(pass);
            return report(pass, rejects, sent, 0, Duration.ZERO);
        }
        LineLedger ledger = new LineLedger(checkpoints, openWindow(left));
        Recording recording = new Recording(job, identity, ledger, lookups);
        Export export = lookups.export(identity.exportCode());
        record(export, pass, recording);
        ExportBatch batch = settlement.settle(export, pass.fingerprints());
        return report(pass, rejects, batch, recording.recorded(), recording.took());
    }

    /** Returns where to start; after a run that did not end, once the service can be doing nothing of it any more. */
    private Checkpoint openWindow(@Nullable Checkpoint left) {
        boolean unknownRun = left == null && lookups.knows(identity.correlationId());
        if (left == null && !unknownRun) {
            return Checkpoint.START;
        }
        // when the run before died nobody knows; it cannot have sent anything after this one started
        job.progress()
                .say(file.name() + ": resuming, after " + job.options().quiet.toMillis() + " ms of quiet");
        job.stop().pause(job.options().quiet);
        return left == null ? new Checkpoint(0, Long.MAX_VALUE) : left;
    }

    /** An export is made when all lines are recorded, so where there is one nothing is missing. */
    private void record(@Nullable Export export, FilePass pass, Recording recording) {
        if (export != null) {
            read(pass);
            return;
        }
        job.progress().start(file.name() + ": recording", sum.lines());
        recording.run(pass, core);
        job.progress().end();
    }

    private void read(FilePass pass) {
        job.progress().start(file.name() + ": reading", sum.lines());
        pass.run((line, request) -> {});
        job.progress().end();
    }

    private FileReport report(
            FilePass pass, RejectsFile rejects, ExportBatch batch, long recordedNow, Duration recording) {
        Verification.Result result = new Verification(job, sum, pass, core).verify(batch);
        LineageSum lineage = result.lineage();
        return new FileReport(
                file.name(),
                sum.lines(),
                sum.rejected(),
                sum.rejected() == 0 ? null : rejects.path(),
                result.totals(),
                batchReport(batch),
                new FileReport.Refunds(lineage.refundsLinked(), lineage.refundsUnmatched()),
                lineage.percent(),
                recordedNow,
                recording,
                Duration.ofNanos(job.time().nanoTime() - started),
                result.differences().lines());
    }

    private static FileReport.Batch batchReport(ExportBatch batch) {
        ExportEvidence evidence = Objects.requireNonNullElseGet(
                batch.evidence(), () -> ExportEvidence.builder().build());
        return new FileReport.Batch(
                batch.batchId(),
                batch.status().value(),
                Objects.requireNonNullElse(evidence.eventCount(), 0L),
                Objects.requireNonNullElse(evidence.checksum(), ""));
    }
}
