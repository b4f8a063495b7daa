package com.g3nretailstack.accounting.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Adds an end to the look-up of a name: an interrupt, and a time.
 *
 * <p>The system's resolver sees neither, and where no name server answers it may think for half a minute. So it is asked on a
 * daemon thread, one for each name however many wait for it; who gives up leaves it to the others. Addresses written as numbers never
 * come here. Thread-safe.
 */
public final class InterruptibleDns implements Dns {
    private final Dns resolver;
    private final Duration longest;
    private final ConcurrentMap<String, FutureTask<List<InetAddress>>> underWay = new ConcurrentHashMap<>();

    /** Asks this resolver, and waits for at most that long. */
    public InterruptibleDns(Dns resolver, Duration longest) {
        this.resolver = resolver;
        this.longest = longest;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            return ask(host).get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw unknown(host + ": interrupted", interrupt);
        } catch (TimeoutException late) {
            throw unknown(host + ": no answer for " + longest, late);
        } catch (ExecutionException failed) {
            throw unknown(host, failed.getCause());
        }
    }

    private FutureTask<List<InetAddress>> ask(String host) {
        FutureTask<List<InetAddress>> mine = new FutureTask<>(() -> resolver.lookup(host));
        FutureTask<List<InetAddress>> others = underWay.putIfAbsent(host, mine);
        if (others != null) {
            return others;
        }
        startDaemon(() -> {
            mine.run();
            underWay.remove(host, mine);
        });
        return mine;
    }

    private static void startDaemon(Runnable work) {
        Thread daemon = new Thread(null, work, "accounting-dns", 0, false);
        daemon.setDaemon(true);
        try {
            daemon.start();
        } catch (Error noThread) {
            work.run(); // without an end, which is better than without an answer
        }
    }

    private static UnknownHostException unknown(String message, @Nullable Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }
}
