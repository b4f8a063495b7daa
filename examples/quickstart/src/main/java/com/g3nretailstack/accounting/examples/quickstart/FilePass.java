package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.data.RejectedLine;
import com.g3nretailstack.accounting.examples.quickstart.data.RejectsFile;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailLine;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailReader;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailRow;
import com.g3nretailstack.accounting.examples.quickstart.event.EventMapper;
import com.g3nretailstack.accounting.examples.quickstart.event.EventRequests;
import com.g3nretailstack.accounting.examples.quickstart.event.RetailEvent;
import com.g3nretailstack.accounting.examples.quickstart.event.ShopClock;
import com.g3nretailstack.accounting.examples.quickstart.tieout.Fingerprint;
import com.g3nretailstack.accounting.examples.quickstart.tieout.LineFingerprints;
import com.g3nretailstack.accounting.model.EventRecordRequest;

/**
 * One pass over a file: maps every line, notes what the service must show for it, and hands it on.
 *
 * <p>A resumed run passes over the whole file too, so that refunds find the same sales as before.
 */
final class FilePass {
    private final Job job;
    private final DataFile file;
    private final FileIdentity identity;
    private final RejectsFile rejects;
    private final EventMapper mapper;
    private final EventRequests requests;
    private final LineFingerprints fingerprints = new LineFingerprints();
    private long lines;
    private long lastLine;
    private long rejected;

    FilePass(Job job, DataFile file, FileIdentity identity, RejectsFile rejects) {
        Options options = job.options();
        this.job = job;
        this.file = file;
        this.identity = identity;
        this.rejects = rejects;
        this.mapper = new EventMapper(identity, new ShopClock(options.zone), job.sales(), options.reasonCode);
        this.requests = new EventRequests(
                options.currency, options.facility, options.actor, options.actorRole, identity.correlationId());
    }

    /** What is done with each event of the pass. */
    interface Sink {
        /** Takes the event of a line. */
        void accept(long line, EventRecordRequest request);
    }

    /** Reads the file from its first line to its last. */
    void run(Sink sink) {
        try (RetailReader reader = RetailReader.open(file)) {
            for (RetailRow row = reader.next(); row != null; row = reader.next()) {
                job.stop().check();
                take(row, sink);
                lastLine = row.number();
                job.progress().at(++lines);
            }
        }
    }

    /** Returns the records read. */
    long lines() {
        return lines;
    }

    /** Returns the number of the last line that was read. */
    long lastLine() {
        return lastLine;
    }

    /** Returns the records rejected. */
    long rejected() {
        return rejected;
    }

    /** Returns what the service must show. */
    LineFingerprints fingerprints() {
        return fingerprints;
    }

    private void take(RetailRow row, Sink sink) {
        if (row instanceof RejectedLine rejectedLine) {
            rejects.add(rejectedLine);
            rejected++;
        } else if (row instanceof RetailLine line) {
            RetailEvent event = mapper.event(line);
            EventRecordRequest request = requests.request(event);
            fingerprints.put(event.line(), Fingerprint.of(request, identity));
            sink.accept(event.line(), request);
        }
    }
}
