package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Lets plain http out to this machine alone, whatever the address says: by whom the connection was made to.
 *
 * <p>A name such as {@code localhost} may be resolved to anything, a proxy may stand between, and an interceptor may have changed
 * the scheme: with each of them the credential would cross a network in the open.
 */
final class PlainHttpGuard implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        boolean open = !chain.request().isHttps();
        if (open && !endsHere(Objects.requireNonNull(chain.connection()).route())) {
            throw new PlainHttpRefusedException();
        }
        return chain.proceed(chain.request());
    }

    private static boolean endsHere(Route route) {
        Proxy proxy = route.proxy();
        // behind SOCKS the route names the far end; any other socket address is the one that was connected to
        SocketAddress peer = proxy.type() == Proxy.Type.SOCKS ? proxy.address() : route.socketAddress();
        return peer instanceof InetSocketAddress address
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
    }
}
