package com.g3nretailstack.accounting.examples.benchmarks.rival;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp alone: bytes that were encoded before go out, those of the answer are read and dropped. */
final class OkHttpFloor implements Rival {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = OkHttp.client();
    private final RequestBody sale = RequestBody.create(Bodies.SALE, JSON);
    private final RequestBody page = RequestBody.create(Bodies.PAGE, JSON);
    private final Headers headers;
    private final HttpUrl toRecord;
    private final HttpUrl toList;

    OkHttpFloor(Account account) {
        headers = Headers.of(account.headers());
        toRecord = OkHttp.base(account).resolve("event/record");
        toList = OkHttp.base(account).resolve("event/list");
    }

    @Override
    public String name() {
        return Rivals.FLOOR;
    }

    @Override
    public String record() throws IOException {
        call(toRecord, sale);
        return "";
    }

    @Override
    public int page() throws IOException {
        return (int) call(toList, page);
    }

    private long call(HttpUrl url, RequestBody body) throws IOException {
        try (Response response = http.newCall(OkHttp.post(url, headers, body)).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return response.body().source().readAll(okio.Okio.blackhole());
        }
    }

    @Override
    public void close() {
        OkHttp.close(http);
    }
}
