package com.g3nretailstack.accounting.internal.http;

import okhttp3.OkHttpClient;

/** What a client may send where, beyond what its user set. */
public final class Routes {
    private Routes() {}

    /**
     * A client that shares everything with another one, shows a proxy of plain http its credential, and lets plain http out to this
     * machine alone.
     *
     * @param anywhere whether plain http may leave this machine
     */
    public static OkHttpClient guarded(OkHttpClient client, boolean anywhere) {
        OkHttpClient.Builder guarded = client.newBuilder();
        if (!anywhere) {
            guarded.addNetworkInterceptor(new PlainHttpGuard());
        }
        return guarded.addNetworkInterceptor(new ProxyCredential(client.proxyAuthenticator()))
                .build();
    }
}
