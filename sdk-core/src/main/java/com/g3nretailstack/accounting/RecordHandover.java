package com.g3nretailstack.accounting;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands results over to the callbacks of a recorder, and keeps what stopped it.
 *
 * <p>Used by one thread at a time, as the window sees to; only the failure is read by others.
 */
final class RecordHandover {
    private static final int MOST_SUPPRESSED = 16;

    private final Consumer<RecordResult> onResult;
    private final LongConsumer checkpoint;
    private final boolean stopOnError;
    private @Nullable Throwable failure;
    private boolean told;

    RecordHandover(EventRecorder.Builder builder) {
        this.onResult = builder.onResult == null ? result -> {} : builder.onResult;
        this.checkpoint = builder.checkpoint;
        this.stopOnError = builder.stopOnError || builder.onResult == null;
    }

    /** Hands over one run of results, then the checkpoint that they make. */
    void accept(List<RecordResult> results) {
        boolean advanced = false;
        long done = 0;
        for (RecordResult result : results) {
            accept(result);
            if (!stopped()) {
                advanced = true;
                done = result.index() + 1;
            }
        }
        if (advanced) {
            saveCheckpoint(done);
        }
    }

    private void accept(RecordResult result) {
        try {
            onResult.accept(result);
        } catch (Throwable thrown) {
            stop(thrown);
        }
        if (stopOnError && result.failure() != null) {
            stop(result.failure());
        }
    }

    private void saveCheckpoint(long done) {
        try {
            checkpoint.accept(done);
        } catch (Throwable thrown) {
            stop(thrown);
        }
    }

    // what comes later is suppressed in the first even when that was thrown already: close waits for it before it lets
    // go
    private synchronized void stop(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown && failure.getSuppressed().length < MOST_SUPPRESSED) {
            failure.addSuppressed(thrown);
        }
    }

    synchronized boolean stopped() {
        return failure != null;
    }

    /** What stopped the recorder, the first time that it is asked for; null afterwards. */
    synchronized @Nullable Throwable takeFailure() {
        if (told) {
            return null;
        }
        told = failure != null;
        return failure;
    }
}
