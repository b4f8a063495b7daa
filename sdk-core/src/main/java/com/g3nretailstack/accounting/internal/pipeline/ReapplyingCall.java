package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.internal.decision.RefusalKind;
import com.g3nretailstack.accounting.internal.decision.WriteVerdict;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Writes, and on a conflict reads the record and makes the write anew from it; at most 64 times within the deadline.
 *
 * <p>Nothing is made anew while an earlier attempt may have taken effect: then the record is read and judged first.
 */
final class ReapplyingCall {
    private final RetryingCall retrying;
    private final RecordReader reader;
    private final LostWrite lostWrite;
    private final ReapplyPause pause;

    ReapplyingCall(RetryingCall retrying, RecordReader reader, LostWrite lostWrite, ReapplyPause pause) {
        this.retrying = retrying;
        this.reader = reader;
        this.lostWrite = lostWrite;
        this.pause = pause;
    }

    /** Makes the write from a record; null where there is nothing to change. */
    interface Rewrite<R> {
        @Nullable Invocation<R> from(Snapshot<R> current, @Nullable Revision revision);
    }

    /** What the writes came to, and the answer or the record that says so. */
    record Applied<R>(Outcome.Status status, R envelope) {}

    /**
     * Runs it.
     *
     * @param first the first write
     * @param base the record that it was made from, null where it was made from none
     */
    <R> Applied<R> run(Invocation<R> first, @Nullable Snapshot<R> base, Rewrite<R> rewrite) {
        Invocation<R> write = first;
        Snapshot<R> from = base;
        boolean revisionWasMissing = false;
        for (int application = 1; ; application++) {
            Tried<R> tried = retrying.run(write);
            R envelope = tried.envelope();
            if (envelope != null) {
                return new Applied<>(Outcome.Status.APPLIED, envelope);
            }
            Setback<R> setback = tried.effectUnknown()
                    ? afterLoss(write, tried, from, application)
                    : afterRefusal(write, tried, from, application, revisionWasMissing);
            if (setback.settled() != null) {
                return new Applied<>(setback.settled(), setback.current().typed());
            }
            revisionWasMissing |= setback.refused() instanceof RevisionRequiredException;
            Invocation<R> next = rewrite.from(setback.current(), setback.revision());
            if (next == null) {
                return new Applied<>(Outcome.Status.UNCHANGED, setback.current().typed());
            }
            write = next;
            from = setback.current();
        }
    }

    /** A write that did not succeed, the record as it stands now, and what it came to if that settles it. */
    private record Setback<R>(AccountingException refused, Snapshot<R> current, Outcome.@Nullable Status settled) {

        /** The revision to write with: the record's; where it has none, the one that the refusal hints at. */
        @Nullable Revision revision() {
            Revision read = current.revision();
            if (read != null || !(refused instanceof RevisionRequiredException required)) {
                return read;
            }
            if (required.revisionHint() == null) {
                throw required;
            }
            return required.revisionHint();
        }
    }

    private <R> Setback<R> afterLoss(Invocation<R> write, Tried<R> tried, @Nullable Snapshot<R> from, int application) {
        LostWrite.Resolution<R> resolution = lostWrite.resolve(write, tried, from == null ? null : from.tree());
        Outcome.Status settled = statusOf(resolution.verdict());
        AccountingException refused = Failures.neverApplied(
                write, tried, recordOf(from), resolution.current().record());
        if (settled == null) {
            pause.before(application, write, refused);
        }
        return new Setback<>(refused, resolution.current(), settled);
    }

    private static Outcome.@Nullable Status statusOf(WriteVerdict verdict) {
        return switch (verdict) {
            case APPLIED_BY_US -> Outcome.Status.APPLIED;
            case ALREADY_AS_REQUESTED -> Outcome.Status.ALREADY_AS_REQUESTED;
            case NEVER_APPLIED, UNKNOWN -> null;
        };
    }

    private <R> Setback<R> afterRefusal(
            Invocation<R> write,
            Tried<R> tried,
            @Nullable Snapshot<R> from,
            int application,
            boolean revisionWasMissing) {
        boolean missing = tried.refusal() == RefusalKind.REVISION_REQUIRED;
        boolean conflict = tried.refusal() == RefusalKind.CONFLICT;
        boolean another = conflict || (missing && !revisionWasMissing);
        AccountingException refused = Failures.of(write, tried, recordOf(from), null);
        if (!another) {
            throw refused;
        }
        pause.before(application, write, refused);
        Snapshot<R> current = reader.read(write.operation(), RecordReader.idIn(write), write.scope());
        // made anew: by now its diary has the re-read, too
        return new Setback<>(Failures.of(write, tried, recordOf(from), null), current, null);
    }

    private static @Nullable Object recordOf(@Nullable Snapshot<?> snapshot) {
        return snapshot == null ? null : snapshot.record();
    }
}
