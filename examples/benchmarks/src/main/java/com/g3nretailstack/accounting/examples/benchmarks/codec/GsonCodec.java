package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainGson;
import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Gson's reflection on plain classes, as one uses it by hand. */
final class GsonCodec implements Codec<EventListAnswer, EventRecordRequest> {
    private final Gson gson = PlainGson.gson();

    @Override
    public EventListAnswer read(byte[] body) {
        return gson.fromJson(utf8(body), EventListAnswer.class);
    }

    @Override
    public EventRecordRequest request(byte[] body) {
        return gson.fromJson(utf8(body), EventRecordRequest.class);
    }

    @Override
    public byte[] write(EventRecordRequest request) {
        return gson.toJson(request).getBytes(StandardCharsets.UTF_8);
    }

    private static Reader utf8(byte[] body) {
        return new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
    }
}
