package com.g3nretailstack.accounting.examples.benchmarks.rival;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.paging.Page;
import com.google.gson.Gson;

/** This SDK, whole, with all its defaults: retries, budget, deadlines, revisions, look-ups. */
final class FacadeRival implements Rival {
    private final AccountingClient client;
    private final EventRecordRequest sale;
    private final EventListRequest page;

    FacadeRival(Account account) {
        client = AccountingClient.builder()
                .baseUrl(account.baseUrl())
                .credentials(Credentials.apiKey(account.apiKey()))
                .orgcode(Account.ORGCODE)
                .context(context -> context.facility(Account.FACILITY).channel(Account.CHANNEL))
                .build();
        sale = new Gson().fromJson(Bodies.SALE, EventRecordRequest.class);
        page = new Gson().fromJson(Bodies.PAGE, EventListRequest.class);
    }

    @Override
    public String name() {
        return "facade";
    }

    @Override
    public String record() {
        return client.events().record(sale).eventId();
    }

    @Override
    public int page() {
        Page<Event> first = client.events().list(page).pages().iterator().next();
        return first.items().size();
    }

    @Override
    public void close() {
        client.close();
    }
}
