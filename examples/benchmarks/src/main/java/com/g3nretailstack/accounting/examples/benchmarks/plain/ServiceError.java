package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import com.dslplatform.json.JsonAttribute;

/** What went wrong. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class ServiceError {
    public String error_code;
    public Integer http_status;
    public Boolean retryable;
    public String major;

    @JsonAttribute(converter = DslValue.class)
    public Object details;
}
