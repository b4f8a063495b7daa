package com.g3nretailstack.accounting.examples.benchmarks.rival;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** What the rivals on OkHttp have in common: a client, and requests to the service. */
final class OkHttp {
    // of OkHttp's own default, 5, most connections of 64 threads would not be kept
    private static final int CONNECTIONS = 64;

    private OkHttp() {}

    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }

    /** One that adds the account's headers itself, for those that let no header be given at a call. */
    static OkHttpClient client(Account account) {
        Headers headers = Headers.of(account.headers());
        return client().newBuilder()
                .addInterceptor(chain -> {
                    Request.Builder request = chain.request().newBuilder();
                    headers.forEach(header -> request.header(header.getFirst(), header.getSecond()));
                    return chain.proceed(request.build());
                })
                .build();
    }

    static HttpUrl base(Account account) {
        return HttpUrl.get(account.baseUrl() + "/");
    }

    static Request post(HttpUrl url, Headers headers, RequestBody body) {
        return new Request.Builder().url(url).headers(headers).post(body).build();
    }

    static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
