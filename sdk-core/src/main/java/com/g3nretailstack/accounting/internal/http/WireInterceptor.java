package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.TlsVersion;
import okio.BufferedSource;
import okio.Okio;

/**
 * Notes when a request goes onto an open connection, and takes {@code Retry-After} off the answer.
 *
 * <p>OkHttp resends a bodyless request that is answered 503 with {@code Retry-After: 0}, whatever its flags say;
 * without the header it does not, and we keep what the header said. A compressed body is bounded as it comes over the
 * wire, too: its header is as long as the service likes. A plain one is bounded where it is read.
 */
final class WireInterceptor implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        WireProbe probe = chain.request().tag(WireProbe.class);
        if (probe == null) {
            return chain.proceed(chain.request());
        }
        probe.sending();
        Response response = proceed(chain, probe);
        String retryAfter = response.header(RETRY_AFTER);
        probe.retryAfter(retryAfter);
        boolean compressed = response.header("Content-Encoding") != null;
        return retryAfter != null || compressed ? changed(response, probe) : response;
    }

    private static Response changed(Response response, WireProbe probe) {
        return response.newBuilder()
                .removeHeader(RETRY_AFTER)
                .body(bounded(response.body(), probe.maxResponseBytes()))
                .build();
    }

    private static ResponseBody bounded(ResponseBody body, long maxBytes) {
        BufferedSource source = Okio.buffer(new BoundedSource(body.source(), maxBytes));
        return ResponseBody.create(source, body.contentType(), body.contentLength());
    }

    private static Response proceed(Chain chain, WireProbe probe) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (SSLHandshakeException refused) {
            Handshake handshake = Objects.requireNonNull(chain.connection()).handshake();
            if (handshake != null && handshake.tlsVersion() == TlsVersion.TLS_1_3) {
                // a client sends before the server has judged its certificate, and the server reads nothing before
                probe.unread();
            }
            throw refused;
        }
    }
}
