package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** An answer without what differs from request to request: ids of requests, times, and lengths that follow from them. */
final class Comparable404 {
    private static final List<String> STATS = List.of("request_id", "timestamp_utc", "latency_ms");
    private static final List<String> HEADERS = List.of("date", "content-length", "matched-stub-id");
    // the caller's own org, which the caller knows
    private static final List<String> COUNTED_FOR = List.of("orgcode", "cccode");

    private Comparable404() {}

    /** Status, headers and body, as text. */
    static String of(WireExchange exchange) {
        return without(STATS, exchange);
    }

    /** The same, whichever org the call was counted for. */
    static String ofAnyOrg(WireExchange exchange) {
        return without(
                List.of(STATS, COUNTED_FOR).stream().flatMap(List::stream).toList(), exchange);
    }

    private static String without(Collection<String> stats, WireExchange exchange) {
        ObjectNode body = (ObjectNode) exchange.answer().deepCopy();
        if (body.get("stats") instanceof ObjectNode kept) {
            kept.remove(stats);
        }
        Map<String, List<String>> headers = new TreeMap<>(exchange.headers());
        headers.keySet().removeAll(HEADERS);
        return exchange.status() + " " + headers + " " + body;
    }
}
