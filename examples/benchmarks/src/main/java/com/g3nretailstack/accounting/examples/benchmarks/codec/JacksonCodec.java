package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainJackson;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 databind on plain classes, bytes to objects and back. */
final class JacksonCodec implements Codec<EventListAnswer, EventRecordRequest> {
    private final JsonMapper mapper = PlainJackson.mapper();
    private final ObjectReader pages = mapper.readerFor(EventListAnswer.class);
    private final ObjectReader requests = mapper.readerFor(EventRecordRequest.class);
    private final ObjectWriter writer = mapper.writerFor(EventRecordRequest.class);

    @Override
    public EventListAnswer read(byte[] body) {
        return pages.readValue(body);
    }

    @Override
    public EventRecordRequest request(byte[] body) {
        return requests.readValue(body);
    }

    @Override
    public byte[] write(EventRecordRequest request) {
        return writer.writeValueAsBytes(request);
    }
}
