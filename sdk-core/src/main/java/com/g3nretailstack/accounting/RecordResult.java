package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record that was given to an {@link EventRecorder}.
 *
 * @param index the number that {@link EventRecorder#submit} gave it, from 0 on
 * @param request what was submitted
 * @param event the event as the service recorded it, or null if that failed
 * @param failure why it failed, or null if it did not; an {@link com.g3nretailstack.accounting.error.AccountingException} says by its
 *     {@code effect()} whether the event may stand in the books all the same
 */
public record RecordResult(
        long index,
        EventRecordRequest request,
        @Nullable Event event,
        @Nullable RuntimeException failure) {

    /** Tells whether the event was recorded. */
    public boolean succeeded() {
        return failure == null;
    }

    /** Tells the number and what became of it, without the content of the record. */
    @Override
    public String toString() {
        return "RecordResult[" + index + ", "
                + (failure == null ? "recorded" : failure.getClass().getSimpleName()) + "]";
    }
}
