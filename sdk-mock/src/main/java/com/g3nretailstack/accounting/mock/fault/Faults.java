package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The rules by which a mock plays faults; thread-safe.
 *
 * <p>Rules are asked in the order in which they were made, and all that fire are played, the first outermost: a latency may stand
 * before a 503. A fault that answers by itself keeps the request from those behind it.
 *
 * <pre>{@code
 * FaultRule lost = mock.faults().on("/event/record").nth(3).play(Fault.commitThenDrop());
 * …
 * assertThat(lost.fired()).isEqualTo(1);
 * }</pre>
 */
public final class Faults {

    private final List<FaultRule> shared;
    private final Map<String, Faults> byOrg;
    private final UnaryOperator<RequestMatch> narrowed;
    private final List<FaultRule> own = new CopyOnWriteArrayList<>();

    private Faults(List<FaultRule> shared, Map<String, Faults> byOrg, UnaryOperator<RequestMatch> narrowed) {
        this.shared = shared;
        this.byOrg = byOrg;
        this.narrowed = narrowed;
    }

    /** No rule yet. */
    public static Faults none() {
        return new Faults(new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>(), UnaryOperator.identity());
    }

    /** The rules of one org, always the same object; they are played beside these, and clearing either leaves the other. */
    public Faults forOrg(String orgcode) {
        return byOrg.computeIfAbsent(
                RequestMatch.canonical(orgcode), code -> new Faults(shared, byOrg, match -> match.org(code)));
    }

    /** Begins a rule for requests to a path, such as {@code /event/record}. */
    public FaultRule.Builder on(String path) {
        return when(RequestMatch.path(path));
    }

    /** Begins a rule. */
    public FaultRule.Builder when(RequestMatch match) {
        return new FaultRule.Builder(narrowed.apply(match), this::add, this::remove);
    }

    /** The rules in force that were made here, oldest first. */
    public List<FaultRule> rules() {
        return List.copyOf(own);
    }

    /** Takes out every rule that was made here. */
    public void clear() {
        own.forEach(this::remove);
    }

    /** Plays what fires on a request around the service, and tells the name of each fault as it is played. */
    public Reply play(ServiceRequest request, Fault.Next service, Consumer<String> played) {
        if (shared.isEmpty()) {
            return service.handle(request);
        }
        List<FaultRule> firing =
                shared.stream().filter(rule -> rule.fires(request)).toList();
        Fault.Next next = service;
        for (int i = firing.size() - 1; i >= 0; i--) {
            next = link(firing.get(i), next, played);
        }
        return next.handle(request);
    }

    private static Fault.Next link(FaultRule rule, Fault.Next next, Consumer<String> played) {
        return request -> {
            played.accept(rule.fault().name());
            return rule.play(request, next);
        };
    }

    private void add(FaultRule rule) {
        own.add(rule);
        shared.add(rule);
    }

    private void remove(FaultRule rule) {
        own.remove(rule);
        shared.remove(rule);
    }
}
