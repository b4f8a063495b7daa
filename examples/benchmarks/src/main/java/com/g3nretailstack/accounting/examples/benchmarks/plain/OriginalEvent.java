package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;

/** The event that a reversal refers to. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class OriginalEvent {
    public String event_id;
    public String source_ref;
}
