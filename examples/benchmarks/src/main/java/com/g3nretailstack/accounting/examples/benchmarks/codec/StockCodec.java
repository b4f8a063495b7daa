package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.ApiClient;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.JSON;
import com.g3nretailstack.accounting.examples.benchmarks.stock.model.EventListEnvelope;
import com.g3nretailstack.accounting.examples.benchmarks.stock.model.EventRecordRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The code that the generator's own templates make of the same contract, used as its {@code ApiClient} does. */
final class StockCodec implements Codec<EventListEnvelope, EventRecordRequest> {

    StockCodec() {
        // sets up the one JSON of the whole JVM
        new ApiClient();
    }

    @Override
    public EventListEnvelope read(byte[] body) throws IOException {
        return JSON.deserialize(new ByteArrayInputStream(body), EventListEnvelope.class);
    }

    @Override
    public EventRecordRequest request(byte[] body) throws IOException {
        return JSON.deserialize(new ByteArrayInputStream(body), EventRecordRequest.class);
    }

    @Override
    public byte[] write(EventRecordRequest request) {
        return JSON.serialize(request).getBytes(StandardCharsets.UTF_8);
    }
}
