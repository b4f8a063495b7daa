package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import java.io.IOException;
import java.util.Objects;

/** DSL-JSON on plain classes, with the converters that its annotation processor made. */
final class DslJsonCodec implements Codec<EventListAnswer, EventRecordRequest> {
    private final DslJson<Object> json = new DslJson<>(Settings.basicSetup().skipDefaultValues(true));
    private final JsonWriter writer = json.newWriter();

    @Override
    public EventListAnswer read(byte[] body) throws IOException {
        return Objects.requireNonNull(json.deserialize(EventListAnswer.class, body, body.length));
    }

    @Override
    public EventRecordRequest request(byte[] body) throws IOException {
        return Objects.requireNonNull(json.deserialize(EventRecordRequest.class, body, body.length));
    }

    @Override
    public byte[] write(EventRecordRequest request) {
        writer.reset();
        json.serialize(writer, EventRecordRequest.class, request);
        return writer.toByteArray();
    }
}
