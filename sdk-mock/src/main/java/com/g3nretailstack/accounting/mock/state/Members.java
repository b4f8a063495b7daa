package com.g3nretailstack.accounting.mock.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who belongs to an org and which roles they hold, by fingerprint; thread-safe. */
public final class Members {

    private final Map<String, List<Grant>> grants = new ConcurrentHashMap<>();
    private final Set<String> owners = ConcurrentHashMap.newKeySet();

    /** Makes somebody a member, for a start without a role. */
    public void add(String fingerprint) {
        grants.computeIfAbsent(fingerprint, unused -> new CopyOnWriteArrayList<>());
    }

    /** Gives a member a role; makes a member of whoever is none. */
    public void grant(String fingerprint, Grant grant) {
        grants.computeIfAbsent(fingerprint, unused -> new CopyOnWriteArrayList<>())
                .add(grant);
    }

    /** Takes all grants of a role from a member. */
    public void withdraw(String fingerprint, String role) {
        grants.getOrDefault(fingerprint, List.of())
                .removeIf(grant -> grant.role().equals(role));
    }

    /** Makes a member an owner, whom no role check stops. */
    public void own(String fingerprint) {
        add(fingerprint);
        owners.add(fingerprint);
    }

    /** Whether somebody belongs to the org. */
    public boolean has(String fingerprint) {
        return grants.containsKey(fingerprint);
    }

    /** Whether somebody owns the org. */
    public boolean owns(String fingerprint) {
        return owners.contains(fingerprint);
    }

    /** The roles that somebody holds at an instant. */
    public Set<String> roles(String fingerprint, Instant now) {
        Set<String> held = new TreeSet<>();
        for (Grant grant : grants.getOrDefault(fingerprint, List.of())) {
            if (grant.activeAt(now)) {
                held.add(grant.role());
            }
        }
        return held;
    }
}
