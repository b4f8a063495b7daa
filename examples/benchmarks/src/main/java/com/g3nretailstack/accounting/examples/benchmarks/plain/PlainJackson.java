package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Jackson for the plain classes; what is not set is not sent, as the service wants it. */
public final class PlainJackson {
    private PlainJackson() {}

    /** A new one; thread-safe. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
