package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.observe.DeprecationEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that remembers what it was told. */
public final class Heard implements CallListener {

    public final List<CallEvent> calls = new CopyOnWriteArrayList<>();
    public final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    public final List<String> operationIds = new CopyOnWriteArrayList<>();
    public final List<DeprecationEvent> deprecations = new CopyOnWriteArrayList<>();

    @Override
    public void onCall(CallEvent event) {
        calls.add(event);
    }

    @Override
    public void onAttempt(String operationId, Attempt attempt) {
        operationIds.add(operationId);
        attempts.add(attempt);
    }

    @Override
    public void onDeprecation(DeprecationEvent event) {
        deprecations.add(event);
    }
}
