package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.api.EventApi;
import com.g3nretailstack.accounting.model.EventListEnvelope;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** This SDK's generated models, fed as its pipeline feeds them. */
final class OwnCodec implements Codec<EventListEnvelope, EventRecordRequest> {

    @Override
    public EventListEnvelope read(byte[] body) throws IOException {
        return EventApi.LIST.decode(body);
    }

    @Override
    public EventRecordRequest request(byte[] body) throws IOException {
        return EventRecordRequest.read(new JsonReader(new StringReader(new String(body, StandardCharsets.UTF_8))));
    }

    @Override
    public byte[] write(EventRecordRequest request) throws IOException {
        return EventApi.RECORD.encode(request);
    }
}
