package com.g3nretailstack.accounting.examples.quickstart.resume;

import org.jspecify.annotations.Nullable;

/** Keeps one checkpoint. */
public interface CheckpointStore extends AutoCloseable {

    /** Returns the checkpoint that an earlier run left, or null where none did. */
    @Nullable Checkpoint load();

    /** Replaces the checkpoint; when this returns it outlives a crash of the machine. */
    void save(Checkpoint checkpoint);

    @Override
    void close();

    /** Returns a store that keeps nothing, for a service that ends with the run. */
    static CheckpointStore none() {
        return new CheckpointStore() {
            @Override
            public @Nullable Checkpoint load() {
                return null;
            }

            @Override
            public void save(Checkpoint checkpoint) {}

            @Override
            public void close() {}
        };
    }
}
