package com.g3nretailstack.accounting.examples.benchmarks.rival;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainGson;
import com.google.gson.Gson;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp and Gson's reflection, put together by hand. */
final class OkHttpGsonRival implements Rival {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = OkHttp.client();
    private final Gson gson = PlainGson.gson();
    private final EventRecordRequest sale = gson.fromJson(Bodies.SALE, EventRecordRequest.class);
    private final EventListRequest page = gson.fromJson(Bodies.PAGE, EventListRequest.class);
    private final Headers headers;
    private final HttpUrl base;

    OkHttpGsonRival(Account account) {
        headers = Headers.of(account.headers());
        base = OkHttp.base(account);
    }

    @Override
    public String name() {
        return "okhttp+gson";
    }

    @Override
    public String record() throws IOException {
        return call("event/record", sale, EventAnswer.class).data.event_id;
    }

    @Override
    public int page() throws IOException {
        return call("event/list", page, EventListAnswer.class).data.items.size();
    }

    private <T> T call(String path, Object request, Class<T> answer) throws IOException {
        RequestBody body = RequestBody.create(gson.toJson(request), JSON);
        HttpUrl url = base.newBuilder().addPathSegments(path).build();
        try (Response response = http.newCall(OkHttp.post(url, headers, body)).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return gson.fromJson(response.body().charStream(), answer);
        }
    }

    @Override
    public void close() {
        OkHttp.close(http);
    }
}
