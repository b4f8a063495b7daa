package com.g3nretailstack.accounting.api;

import com.g3nretailstack.accounting.internal.json.Arguments;
import com.g3nretailstack.accounting.internal.json.JsonBytes;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorEnvelope;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A plain transport over OkHttp, with which the generated client is a typed client of its own.
 *
 * <pre>{@code
 * OkHttpClient http = new OkHttpClient.Builder()
 *         .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
 *                 .header("x-api-key", apiKey)
 *                 .header("x-orgcode", "ACME")
 *                 .build()))
 *         .build();
 * EventApi events = new EventApi(
 *         new OkHttpTransport(http, HttpUrl.get("https://api.g3nretailstack.com/accounting")));
 * Event event = events.get(EventGetRequest.builder().eventId("ev-000417").build()).data();
 * }</pre>
 *
 * <p>Each call is sent once: nothing is retried and no redirect followed, whatever the given client does otherwise. No
 * credential, no revision handling, no paging: for these there is the facade. An envelope that says {@code success: false}
 * under a 2xx is handed out as it is. Answers are bounded to 64 MiB. Thread-safe.
 */
public final class OkHttpTransport implements Transport {
    private static final long LARGEST_ANSWER = 64L << 20;

    private final OkHttpClient http;
    private final HttpUrl base;

    /**
     * Makes a transport.
     *
     * @param http the client whose connections, time-outs and interceptors are used; it stays the caller's to close
     * @param base the address below which the operations' paths are
     */
    public OkHttpTransport(OkHttpClient http, HttpUrl base) {
        this.http = Arguments.required("http", http)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(OkHttpTransport::withoutRetryAfter)
                .build();
        this.base = Arguments.required("base", base);
    }

    /** OkHttp itself sends again after a 503 with {@code Retry-After: 0}, with every flag off. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /**
     * {@inheritDoc}
     *
     * @throws AnswerException if the service answers with another status than 2xx, or with a body that cannot be read
     */
    @Override
    public <Q, R> R call(Operation<Q, R> operation, @Nullable Q request) throws IOException {
        try (Response response = http.newCall(toRequest(operation, request)).execute()) {
            byte[] body = body(operation, response);
            if (!response.isSuccessful()) {
                throw new AnswerException(operation, response.code(), "is no success", error(body));
            }
            return decoded(operation, response.code(), body);
        }
    }

    private <Q> Request toRequest(Operation<Q, ?> operation, @Nullable Q request) throws IOException {
        HttpUrl url =
                base.newBuilder().addPathSegments(operation.path().substring(1)).build();
        return new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .method(operation.method(), request == null ? null : new OneShotJson(operation.encode(request)))
                .build();
    }

    private static byte[] body(Operation<?, ?> operation, Response response) throws IOException {
        if (response.body().source().request(LARGEST_ANSWER + 1)) {
            throw new AnswerException(operation, response.code(), "with a body of more than 64 MiB", null);
        }
        return response.body().bytes();
    }

    private static @Nullable ApiError error(byte[] body) {
        try {
            return JsonBytes.decode(body, ErrorEnvelope::read).error();
        } catch (IOException e) {
            return null; // A gateway or a firewall answered, with a page of its own.
        }
    }

    private static <R> R decoded(Operation<?, R> operation, int status, byte[] body) throws IOException {
        try {
            return operation.decode(body);
        } catch (IOException e) {
            throw new AnswerException(operation, status, "cannot be read: " + e.getMessage(), null);
        }
    }
}
