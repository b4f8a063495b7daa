package com.g3nretailstack.accounting.mock.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Hands out one org's ids, each kind counted on its own: orgs beside it change nothing; thread-safe. */
public final class Ids {

    private final Secrets secrets;
    private final String orgcode;
    private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();

    /** Starts counting for an org. */
    public Ids(Secrets secrets, String orgcode) {
        this.secrets = secrets;
        this.orgcode = orgcode;
    }

    /** The next id of a kind, such as {@code ev-} and 20 hex digits. */
    public String next(String kind) {
        return kind + "-" + secrets.hex(place(kind), 20);
    }

    /** The next UUID-shaped id of a kind. */
    public String nextUuid(String kind) {
        return secrets.uuid(place(kind));
    }

    /** The signature of a text, 32 hex digits: the same text of the same org has the same. */
    public String signature(String text) {
        return secrets.hex("signature\n" + orgcode + "\n" + text, 32);
    }

    private String place(String kind) {
        long number = counters.computeIfAbsent(kind, unused -> new AtomicLong()).incrementAndGet();
        return "id\n" + orgcode + "\n" + kind + "\n" + number;
    }
}
