package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;

/** The service's word on its own health. */
public final class Stat {

    private final String buildId;

    /** Answers for a build. */
    public Stat(String buildId) {
        this.buildId = buildId;
    }

    /** Says that the service is up. */
    public Reply get(Call call) {
        return Reply.of(Json.object()
                .put("service", "accounting")
                .put("status", "ok")
                .put("timestamp_utc", call.now().toString())
                .put("build_id", buildId));
    }
}
