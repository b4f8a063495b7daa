package com.g3nretailstack.accounting.examples.contractkit.site;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestContext;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.wire.Wire;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.net.URI;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/** Makes clients for one address that share their connections; each has a wire of its own below it. Thread-safe. */
final class Connector implements AutoCloseable {
    private final String baseUrl;
    private final boolean paced;
    private final UnaryOperator<RequestContext.Builder> context;
    private final OkHttpClient http = new OkHttpClient();

    /** Makes clients for an address; paced ones keep to the service's limits of requests. */
    Connector(String baseUrl, boolean paced, UnaryOperator<RequestContext.Builder> context) {
        AccountingClient.builder().baseUrl(baseUrl); // refuses what is no address, without repeating it
        this.baseUrl = baseUrl;
        this.paced = paced;
        this.context = context;
    }

    /** A client that sends everything once: what is answered first is what is judged. */
    Caller caller(Credentials credentials, String orgcode) {
        Wire wire = new Wire(Contract.shipped(), basePath());
        AccountingClient client = AccountingClient.builder()
                .baseUrl(baseUrl)
                .credentials(credentials)
                .context(context)
                .orgcode(orgcode)
                .retryPolicy(RetryPolicy.none())
                .rateLimit(paced)
                .httpClient(http.newBuilder().addInterceptor(wire).build())
                .build();
        return new Caller(client, wire);
    }

    private String basePath() {
        String path = URI.create(baseUrl).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
