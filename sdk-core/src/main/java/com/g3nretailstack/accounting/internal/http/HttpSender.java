package com.g3nretailstack.accounting.internal.http;

import com.g3nretailstack.accounting.internal.auth.Secret;
import com.g3nretailstack.accounting.internal.interrupt.InterruptWatch;
import com.g3nretailstack.accounting.internal.interrupt.WatchedCall;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends a request once and reads the whole answer. Thread-safe. */
public final class HttpSender {
    /** More paths than the contract has; whoever makes up a path for every call must not fill the heap. */
    private static final int MANY_PATHS = 256;

    private final Call.Factory calls;
    private final HttpUrl baseUrl;
    private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();
    private final String userAgent;
    private final long maxResponseBytes;
    private final @Nullable ConnectionPool own;
    private volatile boolean closed;

    /**
     * A sender over a client that {@link #once} made, or over what was laid around one.
     *
     * @param maxResponseBytes the longest body that is read
     * @param own the connections that closing lets go of; null where they are the user's
     */
    public HttpSender(
            Call.Factory calls,
            HttpUrl baseUrl,
            String userAgent,
            long maxResponseBytes,
            @Nullable ConnectionPool own) {
        this.calls = calls;
        this.baseUrl = baseUrl;
        this.userAgent = userAgent;
        this.maxResponseBytes = maxResponseBytes;
        this.own = own;
    }

    /**
     * A client that shares everything with another one and sends each request at most once.
     *
     * @param maxResponseBytes the longest body that comes over the wire, compressed as it may be
     */
    public static OkHttpClient once(OkHttpClient client, long maxResponseBytes) {
        return client.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .socketFactory(WireBudget.counted(client.socketFactory()))
                .eventListenerFactory(WireProbe.before(client.eventListenerFactory()))
                .addNetworkInterceptor(new WireInterceptor(maxResponseBytes))
                .build();
    }

    /** Sends it; the thread waits, and an interrupt ends the wait. */
    public HttpAnswer send(HttpRequest request) throws HttpFailure {
        WireBudget budget = WireBudget.begin(maxResponseBytes);
        WireProbe probe = WireProbe.begin();
        try {
            return exchange(request, probe);
        } finally {
            probe.end();
            budget.end();
        }
    }

    private HttpAnswer exchange(HttpRequest request, WireProbe probe) throws HttpFailure {
        Call call = calls.newCall(build(request));
        call.timeout().timeout(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        try (WatchedCall watched = InterruptWatch.watch(call);
                Response response = watched.execute()) {
            return read(response, probe);
        } catch (IOException e) {
            throw new HttpFailure(
                    Unquoted.of(e), probe.sent(e), Thread.currentThread().isInterrupted());
        } catch (RuntimeException e) {
            // OkHttp's own checks of an answer that no service should give, or a brought interceptor's; its text may
            // quote it
            IOException named =
                    new IOException("the HTTP client failed: " + e.getClass().getName());
            throw new HttpFailure(
                    named, probe.sent(named), Thread.currentThread().isInterrupted());
        } finally {
            if (closed) {
                // its connection went back to the pool after that had been emptied
                letGo();
            }
        }
    }

    private Request build(HttpRequest request) {
        Request.Builder builder = new Request.Builder()
                .url(urlOf(request.path()))
                .method(request.method(), bodyOf(request))
                .header("User-Agent", userAgent)
                .header("Accept", "application/json");
        request.headers(builder::header);
        String header = request.credentialHeader();
        Secret credential = request.credential();
        if (header != null && credential != null) {
            builder.header(header, credential.reveal());
        }
        return builder.build();
    }

    private HttpUrl urlOf(String path) {
        HttpUrl known = urls.get(path);
        if (known != null) {
            return known;
        }
        HttpUrl url = baseUrl.newBuilder().addPathSegments(path.substring(1)).build();
        if (urls.size() < MANY_PATHS) {
            urls.put(path, url);
        }
        return url;
    }

    private static @Nullable RequestBody bodyOf(HttpRequest request) {
        byte[] body = request.body();
        return body == null ? null : new OneShotBody(body);
    }

    private HttpAnswer read(Response response, WireProbe probe) throws HttpFailure {
        Buffer body = new Buffer();
        IOException broken = null;
        try {
            readAll(response.body().source(), body);
        } catch (IOException cut) {
            if (Thread.currentThread().isInterrupted()) {
                throw new HttpFailure(cut, true, true);
            }
            // the status came: who decides may want to know it
            broken = Unquoted.of(cut);
        }
        return new HttpAnswer(response.code(), response.headers(), body.readByteArray(), probe.retryAfter(), broken);
    }

    private void readAll(BufferedSource source, Buffer into) throws IOException {
        while (into.size() <= maxResponseBytes) {
            if (source.read(into, maxResponseBytes + 1 - into.size()) == -1) {
                return;
            }
        }
        into.clear();
        throw BoundedSource.tooLong(maxResponseBytes);
    }

    /** Whether {@link #close} was called. */
    public boolean isClosed() {
        return closed;
    }

    /** Lets no further request out; may be called more than once. Connections end as soon as nothing is in flight on them. */
    public void close() {
        closed = true;
        letGo();
    }

    private void letGo() {
        if (own != null) {
            own.evictAll();
        }
    }
}
