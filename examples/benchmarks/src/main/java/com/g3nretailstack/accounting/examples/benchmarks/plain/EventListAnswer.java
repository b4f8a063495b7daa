package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;

/** Answer that carries one page of events. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class EventListAnswer {
    public Boolean success;
    public EventPage data;
    public ServiceError error;
    public Stats stats;
    public Long revision;
    public Build build;
}
