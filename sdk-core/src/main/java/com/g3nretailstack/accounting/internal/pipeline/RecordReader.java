package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RevisionSource;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;

/** Reads a revisioned record afresh: always the single record, never a row of a list. */
final class RecordReader {
    private final RetryingCall retrying;
    private final Failures failures;

    RecordReader(RetryingCall retrying, Failures failures) {
        this.retrying = retrying;
        this.failures = failures;
    }

    /** Reads the record that a write is about; throws what the read failed with. */
    <R> Snapshot<R> read(Operation<?, R> write, JsonElement id, CallScope scope) {
        RevisionSource source = write.revisionSource();
        if (source == null) {
            throw new IllegalArgumentException(write.id() + ": the contract names no way to re-read its record");
        }
        JsonObject body = new JsonObject();
        body.add(source.id(), id);
        Operation<Void, Snapshot<R>> reading =
                RawOperations.read(source.path(), in -> Snapshot.read(in, write::read));
        Invocation<Snapshot<R>> invocation =
                new Invocation<>(reading, body.toString().getBytes(StandardCharsets.UTF_8), scope);
        Tried<Snapshot<R>> tried = retrying.run(invocation);
        Snapshot<R> snapshot = tried.envelope();
        if (snapshot == null) {
            throw failures.of(invocation, tried);
        }
        return snapshot;
    }
}
