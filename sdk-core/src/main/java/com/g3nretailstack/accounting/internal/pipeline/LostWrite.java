package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.RevisionSource;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.internal.decision.WriteVerdict;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learns what became of a revisioned write whose outcome was lost, by reading the record again. */
final class LostWrite {
    private final RecordReader reader;
    private final Failures failures;

    LostWrite(RecordReader reader, Failures failures) {
        this.reader = reader;
        this.failures = failures;
    }

    /**
     * Reads and judges; throws {@code OutcomeUnknownException} where nothing can be told.
     *
     * @param base the record as read before the first attempt, null where the caller brought a revision of their own
     */
    <R> Resolution<R> resolve(Invocation<R> write, Tried<R> tried, @Nullable JsonObject base) {
        Snapshot<R> current = reread(write, tried);
        WriteVerdict verdict = WriteVerdict.judge(write.operation(), write.tree(), base, current.tree());
        if (verdict == WriteVerdict.UNKNOWN) {
            throw failures.outcomeUnknown(write, tried, List.of(dataOf(current)), true, null);
        }
        return new Resolution<>(verdict, current);
    }

    private <R> Snapshot<R> reread(Invocation<R> write, Tried<R> tried) {
        RevisionSource source = write.operation().revisionSource();
        JsonElement id = source == null ? null : write.tree().get(source.id());
        if (id == null) {
            throw failures.outcomeUnknown(write, tried, List.of(), false, null);
        }
        try {
            return reader.read(write.operation(), id, write.scope());
        } catch (AccountingException failedRead) {
            throw failures.outcomeUnknown(write, tried, List.of(), false, failedRead);
        }
    }

    private static Object dataOf(Snapshot<?> current) {
        return Failures.dataOf(current.typed());
    }
}
