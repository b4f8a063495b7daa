package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.tls.Tls;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.jspecify.annotations.Nullable;

/** How WireMock is set up for the mock. */
final class WireMockOptions {

    /** Longer than a client's pool keeps an idle connection: the server never closes one under a request. */
    private static final long IDLE_MILLIS = 600_000;

    private static final long STOP_MILLIS = 100;

    /** A day: longer than anybody waits. WireMock would otherwise end a delayed answer with an error after five minutes. */
    static final int LONGEST_DELAY_MILLIS = 86_400_000;

    /** Of the request line and all headers: what the gateway before the service is assumed to take. */
    private static final int MOST_HEADER_BYTES = 10_240;

    /** Where WireMock would look for stubs of its user's; those are none of ours. */
    private static final String NO_FILES = "accounting-mock-reads-no-files";

    private WireMockOptions() {}

    static WireMockConfiguration of(String host, int port, int threads, Replies replies, @Nullable Tls tls) {
        WireMockConfiguration configuration = WireMockConfiguration.options()
                .bindAddress(host)
                .port(port)
                .usingFilesUnderDirectory(NO_FILES)
                .extensionScanningEnabled(false)
                .extensions(new ServiceTransformer(replies))
                .httpServerFactory((options, admin, stubs) -> new PromptServer(options, admin, stubs, replies, tls))
                .adminAuthenticator(request -> false)
                .notifier(new Slf4jNotifier(false));
        return fast(configuration, threads);
    }

    private static WireMockConfiguration fast(WireMockConfiguration options, int threads) {
        return options.containerThreads(threads)
                .asynchronousResponseEnabled(true)
                .timeout(LONGEST_DELAY_MILLIS + 1)
                .jettyIdleTimeout(IDLE_MILLIS)
                .jettyStopTimeout(STOP_MILLIS)
                .jettyHeaderRequestSize(MOST_HEADER_BYTES)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .templatingEnabled(false)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true);
    }
}
