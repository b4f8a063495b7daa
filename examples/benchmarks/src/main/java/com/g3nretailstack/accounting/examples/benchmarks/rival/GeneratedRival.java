package com.g3nretailstack.accounting.examples.benchmarks.rival;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.EventApi;
import com.g3nretailstack.accounting.api.OkHttpTransport;
import com.g3nretailstack.accounting.model.EventList;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.google.gson.Gson;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The generated client of this SDK alone, without the facade. */
final class GeneratedRival implements Rival {
    private final OkHttpClient http;
    private final EventApi events;
    private final EventRecordRequest sale;
    private final EventListRequest page;

    GeneratedRival(Account account) {
        http = OkHttp.client(account);
        events = new EventApi(new OkHttpTransport(http, HttpUrl.get(account.baseUrl())));
        sale = new Gson().fromJson(Bodies.SALE, EventRecordRequest.class);
        page = new Gson().fromJson(Bodies.PAGE, EventListRequest.class);
    }

    @Override
    public String name() {
        return "generated";
    }

    @Override
    public String record() throws IOException {
        return requireNonNull(events.record(sale).data()).eventId();
    }

    @Override
    public int page() throws IOException {
        EventList first = requireNonNull(events.list(page).data());
        return requireNonNull(first.items()).size();
    }

    @Override
    public void close() {
        OkHttp.close(http);
    }
}
