package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** The function form: reads a record, lets the caller's function make a write of it, and writes with its revision. */
final class UpdatingCall {
    private final RecordReader reader;
    private final ReapplyingCall reapplying;
    private final CreateOnceCall createOnce;

    UpdatingCall(RecordReader reader, ReapplyingCall reapplying, CreateOnceCall createOnce) {
        this.reader = reader;
        this.reapplying = reapplying;
        this.createOnce = createOnce;
    }

    <Q, R extends ApiEnvelope<T>, T> Outcome<T> run(Update<Q, R, T> update, CallScope scope) {
        Snapshot<R> base = readOrAbsent(update, scope);
        if (base != null) {
            return change(update, base, scope);
        }
        try {
            return create(update, scope);
        } catch (RevisionConflictException | RevisionRequiredException createdMeanwhile) {
            return change(update, read(update, scope), scope);
        }
    }

    private <Q, R extends ApiEnvelope<T>, T> Outcome<T> change(
            Update<Q, R, T> update, Snapshot<R> base, CallScope scope) {
        ReapplyingCall.Rewrite<R> rewrite =
                (current, revision) -> invocation(update, current.typed().data(), revision, scope);
        Invocation<R> first = rewrite.from(base, base.revision());
        return first == null
                ? outcome(Outcome.Status.UNCHANGED, base.typed())
                : outcome(reapplying.run(first, base, rewrite));
    }

    private <R> @Nullable Snapshot<R> readOrAbsent(Update<?, R, ?> update, CallScope scope) {
        try {
            return read(update, scope);
        } catch (NotFoundException absent) {
            if (scope.plan().createIfAbsent()) {
                return null;
            }
            throw absent;
        }
    }

    private <R> Snapshot<R> read(Update<?, R, ?> update, CallScope scope) {
        return reader.read(update.write(), new JsonPrimitive(update.id()), scope);
    }

    private <Q, R extends ApiEnvelope<T>, T> Outcome<T> create(Update<Q, R, T> update, CallScope scope) {
        Invocation<R> create = invocation(update, null, null, scope);
        if (create == null) {
            throw new IllegalArgumentException(
                    update.write().id() + ": the function made nothing of an absent record (expected: a request)");
        }
        return outcome(Outcome.Status.APPLIED, createOnce.run(create));
    }

    private static <Q, R, T> @Nullable Invocation<R> invocation(
            Update<Q, R, T> update, @Nullable T current, @Nullable Revision revision, CallScope scope) {
        Q request = update.change().apply(current);
        return request == null
                ? null
                : new Invocation<>(
                        update.write(),
                        Requests.encode(
                                update.write(),
                                update.binder().bind(request, revision),
                                scope.identity(),
                                scope.contextSource()),
                        scope);
    }

    private static <R extends ApiEnvelope<T>, T> Outcome<T> outcome(ReapplyingCall.Applied<R> applied) {
        return outcome(applied.status(), applied.envelope());
    }

    private static <R extends ApiEnvelope<T>, T> Outcome<T> outcome(Outcome.Status status, R envelope) {
        T record = envelope.data();
        if (record == null) {
            throw new IllegalStateException("an answer without data was taken for a success");
        }
        return new Outcome<>(status, record);
    }
}
