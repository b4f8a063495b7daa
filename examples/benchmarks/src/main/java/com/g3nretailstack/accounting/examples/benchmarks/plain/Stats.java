package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import java.math.BigDecimal;
import java.time.Instant;

/** How the service handled a call. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class Stats {
    public String call;
    public String service;
    public String request_id;
    public Instant timestamp_utc;
    public String actor;
    public String context_source;
    public String session_fingerprint;
    public String api_key_fingerprint;
    public String orgcode;
    public String cccode;
    public BigDecimal latency_ms;
    public Build build;
}
