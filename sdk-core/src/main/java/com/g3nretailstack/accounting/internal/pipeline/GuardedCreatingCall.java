package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record from another one as it stands, with that one's revision; on a conflict reads again and makes it anew.
 *
 * <p>Only a conflict that is certain to have made nothing is followed by another request: after a lost answer the look-up decides, as for
 * every create.
 */
final class GuardedCreatingCall {
    private final RecordReader reader;
    private final CreateOnceCall createOnce;
    private final ReapplyPause pause;

    GuardedCreatingCall(RecordReader reader, CreateOnceCall createOnce, ReapplyPause pause) {
        this.reader = reader;
        this.createOnce = createOnce;
        this.pause = pause;
    }

    /** The answer; null where the function made nothing. */
    <Q, R, G extends ApiEnvelope<T>, T> @Nullable R run(GuardedCreate<Q, R, G, T> create, CallScope scope) {
        for (int application = 1; ; application++) {
            Invocation<R> invocation = invocation(create, scope);
            if (invocation == null) {
                return null;
            }
            try {
                return createOnce.run(invocation);
            } catch (RevisionConflictException stale) {
                if (!namesARevision(invocation)) {
                    throw stale;
                }
                pause.before(application, invocation, stale);
            }
        }
    }

    // where the guarding record shows no revision the conflict is about something else, and reading again does not help
    private static boolean namesARevision(Invocation<?> invocation) {
        return invocation.tree().has("expected_revision");
    }

    private <Q, R, G extends ApiEnvelope<T>, T> @Nullable Invocation<R> invocation(
            GuardedCreate<Q, R, G, T> create, CallScope scope) {
        Snapshot<G> guard =
                reader.readGuard(create.write(), create.guard()::read, new JsonPrimitive(create.id()), scope);
        T record = guard.typed().data();
        if (record == null) {
            throw new IllegalStateException("an answer without data was taken for a record");
        }
        Q request = create.request(record, guard.revision());
        return request == null
                ? null
                : new Invocation<>(
                        create.write(),
                        Requests.encode(create.write(), request, scope.identity(), scope.contextSource()),
                        scope);
    }
}
