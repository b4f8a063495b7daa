package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.Build;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.model.Revisioned;
import com.g3nretailstack.accounting.model.Stats;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read: in the type that the caller knows, and as a tree for the rules.
 *
 * @param <R> the envelope type of the write that the record is read for
 */
final class Snapshot<R> implements ApiEnvelope<JsonElement> {
    private final RawEnvelope answer;
    private final R typed;

    private Snapshot(RawEnvelope answer, R typed) {
        this.answer = answer;
        this.typed = typed;
    }

    static <R> Snapshot<R> read(JsonReader in, Operation.Decoder<R> decoder) throws IOException {
        RawEnvelope answer = RawEnvelope.read(in);
        boolean failed = Boolean.FALSE.equals(answer.success()) || answer.error() != null;
        if (!failed && answer.record() == null) {
            throw new IOException("the answer's data is no record");
        }
        return new Snapshot<>(answer, answer.as(decoder));
    }

    /** The answer in the write's own envelope type. */
    R typed() {
        return typed;
    }

    /** The record in the type that the caller knows; its tree where it has none. */
    Object record() {
        Object data = typed instanceof ApiEnvelope<?> parts ? parts.data() : null;
        return data == null ? tree() : data;
    }

    /** The record's fields; empty where the answer had no data. */
    JsonObject tree() {
        JsonObject record = answer.record();
        return record == null ? new JsonObject() : record;
    }

    @Override
    public @Nullable Revision revision() {
        Revision own = typed instanceof ApiEnvelope<?> parts && parts.data() instanceof Revisioned record
                ? record.revision()
                : null;
        return own != null ? own : answer.revision();
    }

    @Override
    public @Nullable Boolean success() {
        return answer.success();
    }

    @Override
    public @Nullable JsonElement data() {
        return answer.data();
    }

    @Override
    public @Nullable ApiError error() {
        return answer.error();
    }

    @Override
    public @Nullable Stats stats() {
        return answer.stats();
    }

    @Override
    public @Nullable Build build() {
        return answer.build();
    }
}
