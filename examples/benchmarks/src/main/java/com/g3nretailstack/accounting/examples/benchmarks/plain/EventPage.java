package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import com.dslplatform.json.JsonAttribute;
import java.util.List;

/** One page of events; its token is any JSON value. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class EventPage {
    public List<Event> items;

    @JsonAttribute(converter = DslValue.class)
    public Object next_token;
}
