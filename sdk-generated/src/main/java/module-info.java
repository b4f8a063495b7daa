/** The typed client of the accounting service, generated from its contract. */
module com.g3nretailstack.accounting.generated {
    requires transitive com.google.gson;
    requires transitive okhttp3;
    requires okio;
    requires transitive org.jspecify;

    exports com.g3nretailstack.accounting.api;
    exports com.g3nretailstack.accounting.model;

    // A user's own Gson makes the adapters that the models name.
    opens com.g3nretailstack.accounting.model to
            com.google.gson;
}
