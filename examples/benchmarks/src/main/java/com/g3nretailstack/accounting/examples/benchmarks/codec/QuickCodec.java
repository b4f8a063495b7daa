package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents;
import java.io.IOException;
import java.util.List;

/**
 * The codecs in one process, taking turns: rougher than {@link JmhCodec}, because they share a JVM and its profiles, and over in seconds.
 */
public final class QuickCodec {
    // a look at the thread's clock takes a microsecond, and writing an event two
    private static final int EVENTS_A_LOOK = 100;

    private QuickCodec() {}

    /**
     * The processor time and the allocation of reading a page, of {@code ours}, {@code stock} and {@code jackson}; takes some six seconds.
     */
    public static List<Series> ofOurs() throws IOException {
        Collected collected = new Collected();
        decode(List.of(Subjects.STOCK, Subjects.OWN, Subjects.JACKSON), new Pace(60, 22, 9), collected);
        return collected.series();
    }

    /** Everybody, reading and writing; takes some twenty seconds. */
    static List<Series> ofAll() throws IOException {
        return ofAll(new Pace(50, 16, 5), new Pace(15, 40, 5));
    }

    static List<Series> ofAll(Pace reading, Pace writing) throws IOException {
        Collected collected = new Collected();
        decode(Subjects.READERS, reading, collected);
        encode(writing, collected);
        return collected.series();
    }

    private static void decode(List<String> subjects, Pace pace, Collected collected) throws IOException {
        byte[] page = new SampleEvents(1).page(DecodeBenchmark.EVENTS);
        Interleaved turns = new Interleaved();
        for (String subject : subjects) {
            PageReading<?> reading = Subjects.reading(subject);
            turns.with(subject, () -> reading.read(page));
        }
        turns.run(Measure.DECODE, pace, 1, collected);
    }

    private static void encode(Pace pace, Collected collected) throws IOException {
        Interleaved turns = new Interleaved();
        for (String subject : Subjects.CODECS) {
            turns.with(subject, Encoding.of(Subjects.codec(subject), SampleEvents.request())::write);
        }
        turns.run(Measure.ENCODE, pace, EVENTS_A_LOOK, collected);
    }
}
