package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.internal.async.AsyncThreads;
import com.g3nretailstack.accounting.internal.pipeline.Pipeline;

/** What a client and all that derive from it share. */
record ClientFamily(String baseUrl, Pipeline pipeline, AsyncThreads threads) {

    void close() {
        pipeline.close();
        threads.close();
    }
}
