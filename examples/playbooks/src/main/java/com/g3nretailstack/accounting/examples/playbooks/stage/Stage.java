package com.g3nretailstack.accounting.examples.playbooks.stage;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The service that a program plays on, and the names that it may use there; thread-safe.
 *
 * <p>All that a program makes carries a prefix of its own, so that programs do not meet and a run can be told from others.
 */
public final class Stage {
    private final AccountingClient client;
    private final Places places;
    private final String run;
    private final TimeSource time;
    private final @Nullable Backstage backstage;

    /**
     * The two places that programs play in.
     *
     * @param web sells by mail order
     * @param store sells over the counter
     */
    public record Places(Place web, Place store) {}

    /** Creates one; {@code run} tells what this run makes from what others made. */
    public Stage(AccountingClient client, Places places, String run, TimeSource time, @Nullable Backstage backstage) {
        this.client = client;
        this.places = places;
        this.run = run;
        this.time = time;
        this.backstage = backstage;
    }

    /** Returns a stage for one program: the same service and names of its own. */
    public Stage scene(String name) {
        return new Stage(client, places, run + "-" + name, time, backstage);
    }

    /** Returns the client, without facility and channel. */
    public AccountingClient client() {
        return client;
    }

    /** Returns the client at a place. */
    public AccountingClient at(Place place) {
        return client.with(context -> context.facility(place.facility()).channel(place.channel()));
    }

    /** Returns the place that sells by mail order. */
    public Place web() {
        return places.web();
    }

    /** Returns the place that sells over the counter. */
    public Place store() {
        return places.store();
    }

    /** Returns what all events of this program carry in common, and its codes begin with. */
    public String run() {
        return run;
    }

    /** Returns a reference that only this run uses, such as {@code order:demo-sales-export-1001}. */
    public String ref(String kind, String id) {
        return kind + ":" + run + "-" + id;
    }

    /** Returns the time of day, which is the embedded service's where there is one. */
    public Instant now() {
        return backstage == null ? time.now() : backstage.mock().clock().instant();
    }

    /** Waits for the service; the embedded one's clock is moved on instead. */
    public void pause(Duration wait) {
        if (backstage != null) {
            backstage.mock().clock().advance(wait);
            return;
        }
        try {
            time.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }

    /** Returns what only the embedded service lets a program do, or null elsewhere. */
    public @Nullable Backstage backstage() {
        return backstage;
    }
}
