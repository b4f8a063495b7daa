package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.FieldMatch;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a create needs after a lost answer: the record is looked up by the key that the caller vouches for.
 *
 * <p>Found once and as sent, it is the answer. Not found is no proof, so the create is sent again only where the caller asked for
 * that, after a quiet time.
 */
final class CreateOnceCall {
    private final RetryingCall retrying;
    private final RecordLookup lookup;

    CreateOnceCall(RetryingCall retrying, RecordLookup lookup) {
        this.retrying = retrying;
        this.lookup = lookup;
    }

    <R> R run(Invocation<R> create) {
        Tried<R> tried = retrying.run(create);
        R envelope = tried.envelope();
        if (envelope != null) {
            return envelope;
        }
        RecordKey key = tried.effectUnknown() && !(tried.last() instanceof Interrupted)
                ? RecordKey.of(create.operation(), create.tree())
                : null;
        if (key == null) {
            throw Failures.of(create, tried);
        }
        R found = find(create, tried, key);
        return found != null ? found : resend(create, tried, key);
    }

    /** The record in an answer's form; null where there is none; throws where what is there is not surely ours. */
    private <R> @Nullable R find(Invocation<R> create, Tried<R> tried, RecordKey key) {
        List<JsonObject> rows = rows(create, tried, key);
        if (rows.isEmpty()) {
            return null;
        }
        boolean ours = rows.size() == 1
                && FieldMatch.agrees(
                        create.tree(), rows.get(0), create.operation().recordProperties());
        R envelope = ours ? RawEnvelope.around(rows.get(0), create.operation()::read) : null;
        if (envelope == null) {
            throw Failures.outcomeUnknown(create, tried, typed(create, rows), true, null);
        }
        return envelope;
    }

    private List<JsonObject> rows(Invocation<?> create, Tried<?> tried, RecordKey key) {
        try {
            return lookup.find(key, create.scope());
        } catch (AccountingException failed) {
            throw Failures.outcomeUnknown(create, tried, List.of(), false, failed);
        }
    }

    /** The rows in the type that the caller knows, as trees where they are not of it. */
    private static <R> List<Object> typed(Invocation<R> create, List<JsonObject> rows) {
        List<Object> records = new ArrayList<>();
        for (JsonObject row : rows) {
            R envelope = RawEnvelope.around(row, create.operation()::read);
            Object data = envelope instanceof ApiEnvelope<?> parts ? parts.data() : null;
            records.add(data == null ? row : data);
        }
        return records;
    }

    private <R> R resend(Invocation<R> create, Tried<R> tried, RecordKey key) {
        CallScope scope = create.scope();
        Duration quiet = scope.plan().resendAfter();
        if (quiet == null || !scope.deadline().allows(quiet)) {
            throw Failures.outcomeUnknown(create, tried, List.of(), true, null);
        }
        if (!scope.sleep(quiet)) {
            throw Failures.of(create, new Tried<>(new Interrupted<>(true), true));
        }
        R late = find(create, tried, key);
        if (late != null) {
            return late;
        }
        return again(create, key);
    }

    private <R> R again(Invocation<R> create, RecordKey key) {
        Tried<R> last = retrying.run(create);
        // even a plain refusal of the second says nothing of the first
        Tried<R> again = new Tried<>(last.last(), true);
        if (again.last() instanceof Interrupted) {
            throw Failures.of(create, again);
        }
        R envelope = again.envelope() != null ? again.envelope() : find(create, again, key);
        if (envelope == null) {
            throw Failures.outcomeUnknown(create, again, List.of(), true, null);
        }
        return envelope;
    }
}
