package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;

/**
 * Takes {@code Retry-After} off an answer, and bounds a compressed one.
 *
 * <p>OkHttp resends a bodyless request that is answered 503 with {@code Retry-After: 0}, whatever its flags say;
 * without the header it does not, and we keep what the header said. (It stays where something that was laid around our client
 * sends on a thread of its own.) A compressed body is bounded as it comes over the wire, too: its header is as long as the
 * service likes. A plain one is bounded where it is read.
 */
final class WireInterceptor implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";
    private final long maxResponseBytes;

    WireInterceptor(long maxResponseBytes) {
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return bounded(withoutRetryAfter(chain.proceed(chain.request())));
    }

    private static Response withoutRetryAfter(Response response) {
        String retryAfter = response.header(RETRY_AFTER);
        WireProbe probe = WireProbe.current();
        if (retryAfter == null || probe == null) {
            return response;
        }
        probe.retryAfter(retryAfter);
        return response.newBuilder().removeHeader(RETRY_AFTER).build();
    }

    private Response bounded(Response response) {
        if (response.header("Content-Encoding") == null) {
            return response;
        }
        ResponseBody body = response.body();
        BufferedSource source = Okio.buffer(new BoundedSource(body.source(), maxResponseBytes));
        return response.newBuilder()
                .body(ResponseBody.create(source, body.contentType(), body.contentLength()))
                .build();
    }
}
