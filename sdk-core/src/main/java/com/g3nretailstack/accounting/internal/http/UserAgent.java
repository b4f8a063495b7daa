package com.g3nretailstack.accounting.internal.http;

import okhttp3.OkHttp;

/** Who calls: this SDK, its version, the JVM's and OkHttp's. */
public final class UserAgent {
    private UserAgent() {}

    /** The header's text. */
    public static String text() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return "g3n-accounting-java/" + (version == null ? "dev" : version) + " java/"
                + Runtime.version().feature() + " okhttp/" + OkHttp.VERSION;
    }
}
