package com.g3nretailstack.accounting.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It could not be found out what became of a write.
 *
 * <p>It may have taken effect, or may still do so. {@link #records()} are what a look-up or a re-read found; finding
 * none is no proof that there is none. Reconcile before you write again. The effect is always {@link Effect#UNKNOWN}.
 */
public final class OutcomeUnknownException extends AccountingException {

    private static final long serialVersionUID = 1L;

    private final boolean lookedUp;
    private final transient @Nullable List<Object> records;

    /** A write that nothing was looked up for. */
    public OutcomeUnknownException(Failure failure) {
        this(failure, List.of(), false);
    }

    /** Made of what is known of the call and of what a look-up or a re-read found. */
    public OutcomeUnknownException(Failure failure, List<?> records, boolean lookedUp) {
        super(what(records.size(), lookedUp) + Message.causeOf(failure), failure.withEffect(Effect.UNKNOWN));
        this.records = List.copyOf(records);
        this.lookedUp = lookedUp;
    }

    /** The records that carry the request's key, or the record as re-read; unmodifiable. */
    public List<Object> records() {
        return records == null ? List.of() : records;
    }

    /** True if the service could be asked for the record, whatever it found. */
    public boolean lookedUp() {
        return lookedUp;
    }

    @Override
    boolean isTransient() {
        return false;
    }

    private static String what(int found, boolean lookedUp) {
        String seen = lookedUp ? "looked up, " + found + " found" : "not looked up";
        return "outcome unknown: the write may have taken effect (" + seen + ")";
    }
}
