package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.resource.Reply;
import com.g3nretailstack.accounting.mock.state.Principal;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Wraps what a call came to in the documented envelope. */
final class Envelopes {

    private static final String BUILD_MAJOR = "MONDAY";
    private static final String BUILD_MINOR = "1776194870";

    /** The build that the contract was written against. */
    static final String BUILD_ID = BUILD_MAJOR + "-" + BUILD_MINOR;

    private final Clock clock;

    Envelopes(Clock clock) {
        this.clock = clock;
    }

    ObjectNode success(Exchange exchange, Reply reply, String requestId) {
        ObjectNode envelope = Json.object().put("success", true);
        envelope.set("data", reply.data());
        if (reply.revision() != null) {
            envelope.put("revision", reply.revision());
        }
        return closed(envelope, exchange, requestId);
    }

    ObjectNode failure(Exchange exchange, Refusal refusal, String requestId) {
        ObjectNode envelope = Json.object().put("success", false);
        ObjectNode error = envelope.putObject("error")
                .put("error_code", refusal.tag().errorCode())
                .put("http_status", refusal.tag().status())
                .put("retryable", refusal.tag().retryable());
        error.putObject("major")
                .put("tag", refusal.tag().wire())
                .putObject("message")
                .put("en_US", refusal.text());
        if (refusal.details() != null) {
            error.set("details", refusal.details());
        }
        return closed(envelope, exchange, requestId);
    }

    private ObjectNode closed(ObjectNode envelope, Exchange exchange, String requestId) {
        envelope.set("stats", stats(exchange, requestId));
        envelope.set("build", build());
        return envelope;
    }

    private ObjectNode stats(Exchange exchange, String requestId) {
        ObjectNode stats = Json.object()
                .put("call", exchange.call)
                .put("service", "accounting")
                .put("request_id", requestId)
                .put("timestamp_utc", exchange.begun.toString());
        Principal caller = exchange.caller;
        if (caller != null) {
            stats.put("actor", caller.actor())
                    .put("context_source", caller.kind().source())
                    .put(caller.kind().fingerprintProperty(), caller.fingerprint());
        }
        if (exchange.org != null) {
            stats.put("orgcode", exchange.org.orgcode());
        }
        Json.putIfPresent(stats, "cccode", exchange.cccode);
        stats.put(
                "latency_ms", Duration.between(exchange.begun, clock.instant()).toMillis());
        stats.set("build", build());
        return stats;
    }

    private static ObjectNode build() {
        return Json.object()
                .put("build_major", BUILD_MAJOR)
                .put("build_minor", BUILD_MINOR)
                .put("build_id", BUILD_ID);
    }
}
