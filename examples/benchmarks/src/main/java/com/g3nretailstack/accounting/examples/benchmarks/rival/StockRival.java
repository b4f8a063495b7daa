package com.g3nretailstack.accounting.examples.benchmarks.rival;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.examples.benchmarks.stock.api.EventApi;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.ApiClient;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.ApiException;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.auth.ApiKeyAuth;
import com.g3nretailstack.accounting.examples.benchmarks.stock.model.EventListRequest;
import com.g3nretailstack.accounting.examples.benchmarks.stock.model.EventRecordRequest;
import java.io.IOException;

/** What the generator of OpenAPI makes of the same contract with its own templates and defaults. */
final class StockRival implements Rival {
    private final ApiClient client;
    private final EventApi events;
    private final EventRecordRequest sale;
    private final EventListRequest page;

    StockRival(Account account) throws IOException {
        client = new ApiClient(OkHttp.client());
        client.setBasePath(account.baseUrl());
        ((ApiKeyAuth) requireNonNull(client.getAuthentication("apiKeyAuth"))).setApiKey(account.apiKey());
        events = new EventApi(client);
        sale = EventRecordRequest.fromJson(Bodies.SALE);
        page = EventListRequest.fromJson(Bodies.PAGE);
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public String record() throws IOException {
        try {
            return events.eventRecord(Account.ORGCODE, Account.FACILITY, Account.CHANNEL, sale, null)
                    .getData()
                    .getEventId();
        } catch (ApiException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public int page() throws IOException {
        try {
            return events.eventList(Account.ORGCODE, page, Account.FACILITY, Account.CHANNEL, null)
                    .getData()
                    .getItems()
                    .size();
        } catch (ApiException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void close() {
        OkHttp.close(client.getHttpClient());
    }
}
