package com.g3nretailstack.accounting.examples.benchmarks.start;

/** The event that is recorded: the same for all, in bare text for who sends bare text. */
final class StartedEvent {
    /** When it happened, in seconds since 1970. */
    static final long AT = 1_776_182_531L;

    /** What is sent. */
    static final String REQUEST = """
            {"type":"sale","amount":59.80,"currency":"GBP","sku":"85123A","qty":2,            "occurred_at":"2026-04-14T16:02:11Z","source_refs":["order:536365/1"]}""";

    private static final String ID = "\"event_id\":\"";

    private StartedEvent() {}

    /** The id, found without reading the rest. */
    static String idIn(String answer) {
        int from = answer.indexOf(ID) + ID.length();
        return answer.substring(from, answer.indexOf('"', from));
    }
}
