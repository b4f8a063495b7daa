package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.testing.Sales;
import com.google.gson.JsonPrimitive;

/** What a call does that is interrupted; the filling makes its request as long as the test likes. */
enum InterruptedKind {
    READ {
        @Override
        void call(AccountingClient client, String filling) {
            EventListRequest request = EventListRequest.builder()
                    .extra("filling", new JsonPrimitive(filling))
                    .build();
            client.events().list(request).iterator().next();
        }
    },
    CREATE {
        @Override
        void call(AccountingClient client, String filling) {
            client.events().record(Sales.keyless().reason(filling).build());
        }
    },
    REVISIONED {
        @Override
        void call(AccountingClient client, String filling) {
            client.invoices()
                    .set(change(filling)
                            .invoiceId("in-1")
                            .expectedRevision(Revision.of(1))
                            .build());
        }
    },
    FUNCTION {
        @Override
        void call(AccountingClient client, String filling) {
            client.invoices().set("in-1", invoice -> change(filling).build());
        }
    };

    abstract void call(AccountingClient client, String filling);

    boolean writes() {
        return this != READ;
    }

    private static InvoiceSetRequest.Builder change(String filling) {
        return InvoiceSetRequest.builder().customerId(filling);
    }
}
