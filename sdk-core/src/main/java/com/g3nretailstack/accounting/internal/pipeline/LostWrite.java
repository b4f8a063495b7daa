package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.WriteVerdict;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learns what became of a revisioned write whose outcome was lost, by reading the record again. */
final class LostWrite {
    private final RecordReader reader;

    LostWrite(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * What the re-read told; never {@link WriteVerdict#UNKNOWN}.
     *
     * @param current the record as read now
     */
    record Resolution<R>(WriteVerdict verdict, Snapshot<R> current) {}

    /**
     * Reads and judges; throws {@code OutcomeUnknownException} where nothing can be told.
     *
     * @param base the record as read before the first attempt, null where the caller brought a revision of their own
     */
    <R> Resolution<R> resolve(Invocation<R> write, Tried<R> tried, @Nullable JsonObject base) {
        if (tried.last() instanceof Interrupted || !RecordReader.canRead(write)) {
            throw Failures.of(write, tried);
        }
        Snapshot<R> current = reread(write, tried);
        WriteVerdict verdict = WriteVerdict.judge(write.operation(), write.tree(), base, current.tree());
        if (verdict == WriteVerdict.UNKNOWN) {
            throw Failures.outcomeUnknown(write, tried, List.of(current.record()), true, null);
        }
        return new Resolution<>(verdict, current);
    }

    private <R> Snapshot<R> reread(Invocation<R> write, Tried<R> tried) {
        try {
            return reader.read(write.operation(), RecordReader.idIn(write), write.scope());
        } catch (AccountingException failedRead) {
            throw Failures.outcomeUnknown(write, tried, List.of(), false, failedRead);
        }
    }
}
