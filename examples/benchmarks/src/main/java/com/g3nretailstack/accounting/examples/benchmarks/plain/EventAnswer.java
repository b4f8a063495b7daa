package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;

/** Answer that carries one event. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class EventAnswer {
    public Boolean success;
    public Event data;
    public ServiceError error;
    public Stats stats;
    public Long revision;
    public Build build;
}
