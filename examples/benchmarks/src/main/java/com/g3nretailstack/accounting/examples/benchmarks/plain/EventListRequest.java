package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import com.dslplatform.json.JsonAttribute;
import java.time.Instant;

/** Which events to list. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class EventListRequest {
    public Integer limit;

    @JsonAttribute(converter = DslValue.class)
    public Object next_token;

    public Instant from_utc;
    public Instant to_utc;
    public String type;
    public String logical_guid;
    public String channel_code;
    public String source_ref;
    public String correlation_id;
    public String export_batch_id;
    public String orgcode;
    public String cccode;
}
