package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.internal.async.InterruptScope;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One record of a recorder, from its submission until its result has been handed over. */
final class RecordSlot {
    private final long index;
    private final EventRecordRequest request;
    private final InterruptScope scope = new InterruptScope();
    private volatile @Nullable RecordResult result;

    RecordSlot(long index, EventRecordRequest request) {
        this.index = index;
        this.request = request;
    }

    long index() {
        return index;
    }

    /** Null until the call is over. */
    @Nullable RecordResult result() {
        return result;
    }

    void run(Function<EventRecordRequest, Event> record) {
        try {
            Event event = scope.run(() -> record.apply(request));
            result = new RecordResult(index, request, event, null);
        } catch (RuntimeException failure) {
            fail(failure);
        } catch (Throwable failure) {
            fail(new UndeclaredThrowableException(failure));
        }
    }

    void fail(RuntimeException failure) {
        result = new RecordResult(index, request, null, failure);
    }

    void interrupt() {
        scope.interrupt();
    }
}
