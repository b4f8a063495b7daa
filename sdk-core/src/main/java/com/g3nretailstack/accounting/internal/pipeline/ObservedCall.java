package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.observe.Deprecation;
import com.g3nretailstack.accounting.observe.DeprecationEvent;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds what others see of a call: the log, the listeners, the caller's {@code onResponse}. */
final class ObservedCall {
    private static final Logger LOG = LoggerFactory.getLogger("com.g3nretailstack.accounting");
    private final List<CallListener> listeners;
    private final Set<String> deprecatedRoutes = ConcurrentHashMap.newKeySet();

    ObservedCall(List<CallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Runs the call and tells of it, however it ends. */
    <T extends @Nullable Object> T run(Operation<?, ?> operation, CallScope scope, Supplier<T> call) {
        RuntimeException failure = null;
        try {
            return call.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            finished(operation, scope, failure);
        }
    }

    /** Tells of one attempt. */
    void attempted(Operation<?, ?> operation, Attempt attempt) {
        LOG.debug("{}", attempt);
        tell(listener -> listener.onAttempt(operation.id(), attempt));
    }

    private void finished(Operation<?, ?> operation, CallScope scope, @Nullable RuntimeException failure) {
        ResponseInfo info = scope.lastInfo();
        if (!listeners.isEmpty()) {
            CallEvent event = event(operation, scope, failure);
            tell(listener -> listener.onCall(event));
        }
        if (info != null) {
            handOver(scope, info);
        }
    }

    private static CallEvent event(Operation<?, ?> operation, CallScope scope, @Nullable RuntimeException failure) {
        return new CallEvent(
                operation.toString(),
                operation.id(),
                scope.identity().orgcode(),
                scope.startedAt(),
                Duration.ofNanos(scope.time().nanoTime() - scope.startedNanos()),
                scope.attempts(),
                scope.lastInfo(),
                failure);
    }

    /** Tells of an answer; the route is its own, for a call may read one and write another. */
    void answered(String route, ResponseInfo info) {
        Deprecation deprecation = info.deprecation();
        if (deprecation != null && deprecatedRoutes.add(route)) {
            LOG.warn("{} is deprecated by the service: {}", route, deprecation);
            tell(listener -> listener.onDeprecation(new DeprecationEvent(route, deprecation)));
        }
    }

    private static void handOver(CallScope scope, ResponseInfo info) {
        Consumer<ResponseInfo> consumer = scope.plan().onResponse();
        if (consumer != null) {
            guarded("onResponse", () -> consumer.accept(info));
        }
    }

    private void tell(Consumer<CallListener> what) {
        for (CallListener listener : listeners) {
            guarded("listener", () -> what.accept(listener));
        }
    }

    /** What somebody else's code throws must not hide what became of the call; its text may hold anything, so only its class is logged. */
    private static void guarded(String who, Runnable told) {
        try {
            told.run();
        } catch (Exception | LinkageError e) {
            LOG.warn("{} failed and was ignored: {}", who, e.getClass().getName());
        }
    }
}
