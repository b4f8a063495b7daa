package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Shows a proxy of plain http its credential with the first request, as OkHttp does where it asks for a tunnel.
 *
 * <p>Otherwise the proxy would answer 407, and the request would have to be sent again: our bodies are sent once.
 */
final class ProxyCredential implements Interceptor {
    private static final String HEADER = "Proxy-Authorization";
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final Authenticator authenticator;

    ProxyCredential(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Route route = Objects.requireNonNull(chain.connection()).route();
        boolean forwarded = route.proxy().type() == Proxy.Type.HTTP && !request.isHttps();
        Request shown = forwarded && request.header(HEADER) == null ? shown(request, route) : null;
        return chain.proceed(shown == null ? request : shown);
    }

    private @Nullable Request shown(Request request, Route route) throws IOException {
        // the challenge that OkHttp asks an authenticator with before a tunnel
        Response challenge = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(PROXY_AUTHENTICATION_REQUIRED)
                .message("Preemptive Authenticate")
                .header("Proxy-Authenticate", "OkHttp-Preemptive")
                .build();
        return authenticator.authenticate(route, challenge);
    }
}
