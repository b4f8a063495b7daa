package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.internal.async.AsyncThreads;
import com.g3nretailstack.accounting.internal.pipeline.Pipeline;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What a client and all that derive from it share.
 *
 * @param own the HTTP client that closing lets go of; null where the user brought one
 */
record ClientFamily(
        String baseUrl,
        Pipeline pipeline,
        AsyncThreads threads,
        @Nullable OkHttpClient own) {

    void close() {
        pipeline.close();
        threads.close();
        if (own != null) {
            own.connectionPool().evictAll();
            own.dispatcher().executorService().shutdown();
        }
    }
}
