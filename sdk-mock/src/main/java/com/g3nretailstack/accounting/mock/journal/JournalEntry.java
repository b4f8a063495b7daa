package com.g3nretailstack.accounting.mock.journal;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request as the journal keeps it, without credentials; immutable. */
public final class JournalEntry {

    /** What may be kept; a list of what must not would miss the next credential. */
    private static final Set<String> KEPT_HEADERS = Set.of(
            "accept",
            "content-length",
            "content-type",
            "user-agent",
            "x-cccode",
            "x-channel-code",
            "x-logical-guid",
            "x-orgcode");

    private final long sequence;
    private final Instant time;
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final RecordedBody body;
    private final @Nullable Integer status;
    private final @Nullable Integer servedStatus;
    private final List<String> faults;
    private final @Nullable String requestId;

    JournalEntry(long sequence, Instant time, Exchange exchange) {
        ServiceRequest request = exchange.request();
        this.sequence = sequence;
        this.time = time;
        this.method = request.method();
        this.path = request.path();
        this.headers = kept(request.headers());
        this.body = RecordedBody.of(request.body());
        this.status = status(exchange.sent());
        this.servedStatus = status(exchange.served());
        this.faults = exchange.faults();
        this.requestId = RequestIds.of(exchange.served());
    }

    /** The entry's place in its journal, from 1; it goes on counting where older entries made room. */
    public long sequence() {
        return sequence;
    }

    /** When the request was answered or dropped, by the mock's clock. */
    public Instant time() {
        return time;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path below the base path, without a query. */
    public String path() {
        return path;
    }

    /** The headers that tell tenancy, content and caller, names in lower case; never a credential. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body as JSON with credentials masked, a tree of the caller's own, or null where it was not JSON. */
    public @Nullable JsonNode body() {
        return body.json();
    }

    /** The status that was sent, or null where the connection was dropped. */
    public @Nullable Integer status() {
        return status;
    }

    /** The status that the service gave when it handled the request, or null where it had not by then. */
    public @Nullable Integer servedStatus() {
        return servedStatus;
    }

    /** The names of the faults that were played on it, first to last. */
    public List<String> faults() {
        return faults;
    }

    /** The service's request id, or null where the service gave none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** One line: route, status and faults, never a body. */
    @Override
    public String toString() {
        String played = faults.isEmpty() ? "" : " " + faults;
        return "#" + sequence + " " + method + " " + path + " -> " + Objects.toString(status, "dropped") + played;
    }

    private static Map<String, String> kept(Map<String, String> all) {
        Map<String, String> kept = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = all.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return Collections.unmodifiableMap(kept);
    }

    private static @Nullable Integer status(@Nullable ServiceAnswer answer) {
        return answer == null ? null : answer.status();
    }
}
