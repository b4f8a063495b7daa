package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.testing.Sales;
import com.google.gson.JsonPrimitive;
import java.util.function.BiConsumer;

/** What a call does that is interrupted; the filling makes its request as long as the test likes. */
enum InterruptedKind {
    READ((client, filling) -> client.events()
            .list(EventListRequest.builder()
                    .extra("filling", new JsonPrimitive(filling))
                    .build())
            .iterator()
            .next()),
    CREATE((client, filling) ->
            client.events().record(Sales.keyless().reason(filling).build())),
    REVISIONED((client, filling) -> client.invoices()
            .set(change(filling)
                    .invoiceId("in-1")
                    .expectedRevision(Revision.of(1))
                    .build())),
    FUNCTION((client, filling) ->
            client.invoices().set("in-1", invoice -> change(filling).build()));

    private final BiConsumer<AccountingClient, String> call;

    InterruptedKind(BiConsumer<AccountingClient, String> call) {
        this.call = call;
    }

    void call(AccountingClient client, String filling) {
        call.accept(client, filling);
    }

    boolean writes() {
        return this != READ;
    }

    private static InvoiceSetRequest.Builder change(String filling) {
        return InvoiceSetRequest.builder().customerId(filling);
    }
}
