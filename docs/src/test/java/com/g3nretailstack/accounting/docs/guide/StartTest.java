package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.EventRecorder;
import com.g3nretailstack.accounting.RecordResult;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class StartTest {
    @Test
    void recordsManyEventsThroughAWindow(MockAccounting mock, MockOrg org) {
        List<EventRecordRequest> sales = Shop.sales(20);
        List<RecordResult> rejects = new ArrayList<>();
        AtomicLong finished = new AtomicLong();

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::recorder[]
            try (EventRecorder recorder = store.events()
                    .recorder()
                    .window(16)
                    .onResult(result -> {
                        if (!result.succeeded()) {
                            rejects.add(result);
                        }
                    })
                    .checkpoint(index -> finished.set(index))
                    .build()) {
                sales.forEach(recorder::submit);
            } // waits for the rest
            // end::recorder[]
        }

        assertThat(rejects).isEmpty();
        assertThat(finished).hasValue(20);
        assertThat(org.events().count()).isEqualTo(20);
    }

    @Test
    void callsAPathByItsName(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            store.events().record(Shop.sale(1));
            // tag::raw[]
            JsonObject body = new JsonObject();
            body.addProperty("limit", 10);
            JsonElement data = store.raw().call("POST", "/event/list", body, RetryClass.READ, RequestOptions.none());
            // end::raw[]

            assertThat(data.getAsJsonObject().getAsJsonArray("items")).hasSize(1);
        }
    }

    @Test
    void recordsBesideTheCallingThread(MockAccounting mock, MockOrg org) {
        EventRecordRequest request = Shop.sale(1);

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::async[]
            CompletableFuture<Event> sale =
                    store.async(client -> client.events().record(request));
            // end::async[]

            assertThat(sale.join().sourceRefs()).containsExactly("order:1");
        }
    }
}
