package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.EventRecorder;
import com.g3nretailstack.accounting.RecordResult;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import com.g3nretailstack.accounting.examples.quickstart.resume.LineLedger;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records the lines of one file that the service does not have yet.
 *
 * <p>Stops at the first line that cannot be recorded. However it ends, what is in flight is finished first and the
 * checkpoint written last.
 */
final class Recording {
    private final Job job;
    private final FileIdentity file;
    private final LineLedger ledger;
    private final Lookups lookups;
    private final AtomicLong recorded = new AtomicLong();
    private volatile long failedLine;
    private Duration took = Duration.ZERO;

    Recording(Job job, FileIdentity file, LineLedger ledger, Lookups lookups) {
        this.job = job;
        this.file = file;
        this.ledger = ledger;
        this.lookups = lookups;
    }

    /** Records what is missing of this pass. */
    void run(FilePass pass, Core core) {
        long started = job.time().nanoTime();
        try (EventRecorder recorder = core.recorder(job.options().window, this::note)) {
            pass.run((line, request) -> offer(recorder, line, request));
        } catch (AccountingException e) {
            throw saved(new StopException(ExitCode.SERVICE, failure(e), e));
        } catch (StopException e) {
            throw saved(e);
        }
        ledger.finished(pass.lastLine());
        ledger.save();
        took = Duration.ofNanos(job.time().nanoTime() - started);
    }

    /** Returns how many events were recorded. */
    long recorded() {
        return recorded.get();
    }

    /** Returns how long it took. */
    Duration took() {
        return took;
    }

    private void offer(EventRecorder recorder, long line, EventRecordRequest request) {
        if (isMissing(line)) {
            ledger.reserve(line);
            recorder.submit(request);
        }
    }

    private boolean isMissing(long line) {
        if (ledger.wasOpen(line)) {
            return !lookups.isRecorded(file.sourceRef(line));
        }
        return !ledger.wasFinished(line);
    }

    /** Results come one at a time in the order of submission; none after a failed one closes the window. */
    private void note(RecordResult result) {
        long line = line(result.request());
        if (!result.succeeded()) {
            failedLine = failedLine == 0 ? line : failedLine;
            return;
        }
        recorded.incrementAndGet();
        if (failedLine == 0) {
            ledger.finished(line);
        }
    }

    private long line(EventRecordRequest request) {
        List<String> refs = request.sourceRefs();
        return refs == null ? 0 : file.lineOf(refs.get(0)).orElse(0);
    }

    private String failure(AccountingException e) {
        String where = failedLine == 0 ? "recording stopped" : "line " + failedLine + " was not recorded";
        return file.name() + ": " + where + ": " + e.getMessage() + "; run again to resume";
    }

    private StopException saved(StopException stop) {
        try {
            ledger.save();
        } catch (StopException unsaved) {
            stop.addSuppressed(unsaved);
        }
        return stop;
    }
}
