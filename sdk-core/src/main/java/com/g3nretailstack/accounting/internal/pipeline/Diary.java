package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.observe.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The attempts of one call, in order; used by its thread only. */
final class Diary {
    private final List<Attempt> attempts = new ArrayList<>(2);
    private final Consumer<Attempt> listener;

    Diary(Consumer<Attempt> listener) {
        this.listener = listener;
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
        listener.accept(attempt);
    }

    int nextNumber() {
        return attempts.size() + 1;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
