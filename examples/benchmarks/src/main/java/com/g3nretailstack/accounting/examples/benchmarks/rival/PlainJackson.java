package com.g3nretailstack.accounting.examples.benchmarks.rival;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Jackson for the plain classes; what is not set is not sent, as the service wants it. */
final class PlainJackson {
    private PlainJackson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
