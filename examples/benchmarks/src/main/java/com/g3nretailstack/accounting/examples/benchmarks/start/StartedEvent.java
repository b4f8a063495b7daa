package com.g3nretailstack.accounting.examples.benchmarks.start;

/** The event that is recorded, and its answer, as bare text. */
final class StartedEvent {
    /** The id in the answer. */
    static final String ID = "ev-000417";

    /** When it happened, in seconds since 1970. */
    static final long AT = 1_776_182_531L;

    /** What is sent. */
    static final String REQUEST = """
            {"type":"sale","amount":59.80,"currency":"GBP","sku":"85123A","qty":2,            "occurred_at":"2026-04-14T16:02:11Z","source_refs":["order:536365/1"]}""";

    private StartedEvent() {}

    /** The id, without reading the rest. */
    static String idIn(String answer) {
        int at = answer.indexOf(ID);
        return at < 0 ? "?" : answer.substring(at, at + ID.length());
    }
}
