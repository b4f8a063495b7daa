/** The accounting SDK: start at {@link com.g3nretailstack.accounting.AccountingClient}. */
module com.g3nretailstack.accounting.core {
    requires transitive com.g3nretailstack.accounting.generated;
    requires transitive com.google.gson;
    requires transitive okhttp3;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.ratelimiter;
    requires okio;
    requires org.slf4j;
    requires transitive org.jspecify;

    exports com.g3nretailstack.accounting;
    exports com.g3nretailstack.accounting.error;
    exports com.g3nretailstack.accounting.observe;
    exports com.g3nretailstack.accounting.paging;
    exports com.g3nretailstack.accounting.retry;
    exports com.g3nretailstack.accounting.revision;
}
