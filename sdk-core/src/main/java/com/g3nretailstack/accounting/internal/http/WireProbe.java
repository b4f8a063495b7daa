package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.TlsVersion;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request on the wire, as our own client tells it.
 *
 * <p>It listens to the calls that are made while its thread sends: whatever a user's interceptors make of the request, they
 * neither lose it nor keep it from hearing that something was sent.
 */
final class WireProbe extends EventListener {
    private static final ThreadLocal<@Nullable WireProbe> CURRENT = new ThreadLocal<>();

    private final @Nullable WireProbe outer;
    private volatile boolean taken;
    private volatile boolean sent;
    private volatile @Nullable Connection connection;
    private volatile @Nullable String retryAfter;

    private WireProbe(@Nullable WireProbe outer) {
        this.outer = outer;
    }

    /** Listens to what this thread sends from now on, until {@link #end}. */
    static WireProbe begin() {
        WireProbe probe = new WireProbe(CURRENT.get());
        CURRENT.set(probe);
        return probe;
    }

    /** Listens no longer; a sending inside which this one took place, in a user's interceptor, is listened to again. */
    void end() {
        CURRENT.set(outer);
    }

    /** The one of this thread's sending, if it is sending. */
    static @Nullable WireProbe current() {
        return CURRENT.get();
    }

    /** Puts it before the user's listeners, one of which may throw. */
    static EventListener.Factory before(EventListener.Factory theirs) {
        return call -> {
            WireProbe probe = current();
            EventListener listener = theirs.create(call);
            return probe == null ? listener : probe.plus(listener);
        };
    }

    /**
     * Whether anything may have been sent by the time of a failure.
     *
     * <p>A call that something laid around our client made by itself was heard of by nobody: it counts as sent, unless it
     * failed to reach anybody.
     */
    boolean sent(IOException failure) {
        boolean reachedNobody = failure instanceof ConnectException || failure instanceof UnknownHostException;
        return taken ? sent : !reachedNobody;
    }

    void retryAfter(String header) {
        retryAfter = header;
    }

    /** What was taken off the answer. */
    @Nullable String retryAfter() {
        return retryAfter;
    }

    @Override
    public void callStart(Call call) {
        taken = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection acquired) {
        connection = acquired;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }

    @Override
    public void requestFailed(Call call, IOException failure) {
        failed(failure);
    }

    @Override
    public void responseFailed(Call call, IOException failure) {
        failed(failure);
    }

    private void failed(IOException failure) {
        if (failure instanceof SSLHandshakeException && sentBeforeItWasJudged()) {
            sent = false;
        }
    }

    /** Over TLS 1.3 a client sends before the server has judged its certificate, and the server reads nothing before. */
    private boolean sentBeforeItWasJudged() {
        Connection used = connection;
        Handshake handshake = used == null ? null : used.handshake();
        return handshake != null && handshake.tlsVersion() == TlsVersion.TLS_1_3;
    }
}
