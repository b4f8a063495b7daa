package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.internal.decision.RefusalKind;
import org.jspecify.annotations.Nullable;

/** A revisioned write with the caller's own revision: nothing is re-applied; after a lost answer the record is read. */
final class StrictCall {
    private final RetryingCall retrying;
    private final RecordReader reader;
    private final LostWrite lostWrite;

    StrictCall(RetryingCall retrying, RecordReader reader, LostWrite lostWrite) {
        this.retrying = retrying;
        this.reader = reader;
        this.lostWrite = lostWrite;
    }

    <R> R run(Invocation<R> write) {
        Tried<R> tried = retrying.run(write);
        R envelope = tried.envelope();
        if (envelope != null) {
            return envelope;
        }
        if (tried.effectUnknown()) {
            return lostWrite.resolve(write, tried, null).current().typed();
        }
        throw Failures.of(write, tried, null, currentIfAsked(write, tried));
    }

    private <R> @Nullable Object currentIfAsked(Invocation<R> write, Tried<R> tried) {
        boolean asked = write.scope().plan().rereadOnConflict() && tried.refusal() == RefusalKind.CONFLICT;
        if (!asked || !RecordReader.canRead(write)) {
            return null;
        }
        try {
            return reader.read(write.operation(), RecordReader.idIn(write), write.scope())
                    .record();
        } catch (AccountingException theConflictMattersMore) {
            return null;
        }
    }
}
