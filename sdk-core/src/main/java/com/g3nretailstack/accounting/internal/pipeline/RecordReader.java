package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RevisionSource;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;

/** Reads a revisioned record afresh: always the single record, never a row of a list. */
final class RecordReader {
    private final RetryingCall retrying;

    RecordReader(RetryingCall retrying) {
        this.retrying = retrying;
    }

    /** Whether the contract names a way to read the record, and the request its id. */
    static boolean canRead(Invocation<?> write) {
        RevisionSource source = write.operation().revisionSource();
        JsonElement id = source == null ? null : write.tree().get(source.id());
        return id != null && !id.isJsonNull();
    }

    /** The id of the record that a write is about; refused where the request has none. */
    static JsonElement idIn(Invocation<?> write) {
        RevisionSource source = sourceOf(write.operation());
        JsonElement id = write.tree().get(source.id());
        if (id == null || id.isJsonNull()) {
            throw new IllegalArgumentException(source.id() + ": missing (expected: the record's id)");
        }
        return id;
    }

    /** Reads the record that a write is about; throws what the read failed with. */
    <R> Snapshot<R> read(Operation<?, R> write, JsonElement id, CallScope scope) {
        return read(sourceOf(write), write::read, id, scope);
    }

    /** Reads the record that guards a write, in its own type. */
    <G> Snapshot<G> readGuard(Operation<?, ?> write, Operation.Decoder<G> guard, JsonElement id, CallScope scope) {
        return read(sourceOf(write), guard, id, scope);
    }

    private <R> Snapshot<R> read(RevisionSource source, Operation.Decoder<R> decoder, JsonElement id, CallScope scope) {
        JsonObject body = new JsonObject();
        body.add(source.id(), id);
        Operation<?, Snapshot<R>> reading = RawOperations.read(source.path(), in -> Snapshot.read(in, decoder));
        Invocation<Snapshot<R>> invocation =
                new Invocation<>(reading, body.toString().getBytes(StandardCharsets.UTF_8), scope);
        Tried<Snapshot<R>> tried = retrying.run(invocation);
        Snapshot<R> snapshot = tried.envelope();
        if (snapshot == null) {
            throw Failures.of(invocation, tried);
        }
        return snapshot;
    }

    private static RevisionSource sourceOf(Operation<?, ?> write) {
        RevisionSource source = write.revisionSource();
        if (source == null) {
            throw new IllegalArgumentException(write.id() + ": the contract names no way to re-read its record");
        }
        return source;
    }
}
