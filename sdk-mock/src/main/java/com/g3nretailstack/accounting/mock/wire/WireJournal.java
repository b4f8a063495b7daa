package com.g3nretailstack.accounting.mock.wire;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.g3nretailstack.accounting.mock.wire.WireExchange.Ending;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The exchanges over a relay, bounded: the oldest make room; thread-safe. */
final class WireJournal {

    private final int limit;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long sequence;

    WireJournal(int limit) {
        this.limit = limit;
    }

    synchronized Entry begin(ServiceRequest request) {
        Entry entry = new Entry(++sequence, request.method(), request.path());
        entries.addLast(entry);
        if (entries.size() > limit) {
            entries.removeFirst();
        }
        return entry;
    }

    synchronized List<WireExchange> exchanges() {
        return entries.stream().map(Entry::asItStands).toList();
    }

    synchronized long count() {
        return sequence;
    }

    /** What is known of one exchange by now; each step is written down before it can be seen on the wire. */
    static final class Entry {

        private final long sequence;
        private final String method;
        private final String path;
        private String fault = WireFault.none().name();
        private int status;
        private long requestBytes;
        private long answerBytes;
        private Ending ending = Ending.PLAYING;

        private Entry(long sequence, String method, String path) {
            this.sequence = sequence;
            this.method = method;
            this.path = path;
        }

        long sequence() {
            return sequence;
        }

        synchronized WireExchange asItStands() {
            return new WireExchange(sequence, method, path, fault, status, requestBytes, answerBytes, ending);
        }

        synchronized void plays(WireFault chosen) {
            fault = chosen.name();
        }

        synchronized void answered(int withStatus) {
            status = withStatus;
        }

        synchronized void sent(int bytes) {
            requestBytes += bytes;
        }

        synchronized void returned(int bytes) {
            answerBytes += bytes;
        }

        synchronized void keeps() {
            ending = Ending.KEPT;
        }

        /** A connection ends once, and may end although it was to be kept. */
        synchronized void ends(Ending how) {
            if (ending == Ending.PLAYING || ending == Ending.KEPT) {
                ending = how;
            }
        }
    }
}
