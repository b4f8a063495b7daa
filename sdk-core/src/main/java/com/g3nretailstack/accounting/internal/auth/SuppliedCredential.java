package com.g3nretailstack.accounting.internal.auth;

import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a supplier gives, and may give anew after a 401.
 *
 * <p>The supplier is asked for the first attempt of all and then only after a 401, if the failing attempt used the
 * current value, at most once in 30 s. A stampede of 401s asks once: the others wait for that answer, as long as their
 * deadlines allow and until they are interrupted. What the supplier throws passes through. Thread-safe.
 */
public final class SuppliedCredential implements CredentialSource {

    /** The shortest time between two questions after a 401. */
    public static final Duration QUIET = Duration.ofSeconds(30);

    private final CredentialKind kind;
    private final Supplier<String> supplier;
    private final TimeSource time;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Secret current;
    private @Nullable Long refreshedAt;

    /** Asks nothing yet. */
    public SuppliedCredential(CredentialKind kind, Supplier<String> supplier, TimeSource time) {
        this.kind = kind;
        this.supplier = supplier;
        this.time = time;
    }

    @Override
    public String headerName() {
        return kind.headerName();
    }

    @Override
    public String contextSource() {
        return kind.contextSource();
    }

    @Override
    public Secret current(Duration patience) {
        Secret known = current;
        return known != null ? known : first(patience);
    }

    @Override
    public Secret refresh(Secret failed, Duration patience) {
        await(patience);
        try {
            Secret known = current(patience);
            if (!known.sameAs(failed) || askedLately()) {
                return known;
            }
            // before the question: a supplier that fails is not asked by each attempt of a stampede either
            refreshedAt = time.nanoTime();
            return ask();
        } finally {
            asking.unlock();
        }
    }

    @Override
    public String toString() {
        return "SuppliedCredential[" + kind.caption() + " ***]";
    }

    private Secret first(Duration patience) {
        await(patience);
        try {
            Secret known = current;
            return known != null ? known : ask();
        } finally {
            asking.unlock();
        }
    }

    // who hangs in the supplier must not take others along beyond their deadlines
    private void await(Duration patience) {
        try {
            if (!asking.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException(kind.caption() + ": the supplier is still busy with another call");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(kind.caption() + ": interrupted while another call asks the supplier", e);
        }
    }

    private Secret ask() {
        String value = supplier.get();
        if (value == null) {
            throw new IllegalStateException(kind.caption() + ": the supplier gave null");
        }
        Secret asked = Secret.of(kind.caption(), value);
        current = asked;
        return asked;
    }

    private boolean askedLately() {
        Long last = refreshedAt;
        return last != null && time.nanoTime() - last < QUIET.toNanos();
    }
}
