package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.testing.Evidence;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Clients of a test, and the records that it begins with. */
final class Shop {

    static final String FACILITY = "lg-042";
    static final String CHANNEL = "WEB";

    private Shop() {}

    /** A client of an org of the mock, with facility and channel; its waits take no time. */
    static AccountingClientBuilder builder(MockAccounting mock, MockOrg org) {
        return anywhere(mock.baseUrl())
                .credentials(Credentials.apiKey(org.apiKey()))
                .orgcode(org.orgcode());
    }

    /** A client of a server of bare sockets. */
    static AccountingClientBuilder builder(WireServer server) {
        return anywhere(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME");
    }

    /** A client of whatever stands at that address, without a credential. */
    static AccountingClientBuilder anywhere(String baseUrl) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .context(context -> context.facility(FACILITY).channel(CHANNEL))
                .time(new SetTime());
    }

    static List<Event> record(AccountingClient client, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> client.events().record(Sales.sale(number)))
                .toList();
    }

    /** An export run of everything, which has succeeded. */
    static Export succeeded(AccountingClient client, MockOrg org) {
        org.exportTiming(Duration.ZERO, Duration.ZERO);
        return client.exports()
                .create(ExportCreateRequest.builder()
                        .exportKind(ExportKind.FINANCIAL_EVENTS)
                        .code("ERP-2026-03")
                        .build());
    }

    /** A ready batch that holds every event of the org. */
    static ExportBatch ready(AccountingClient client, MockOrg org) {
        return client.exports()
                .batches()
                .create(batchOf(client, succeeded(client, org)).build());
    }

    static ExportBatchCreateRequest.Builder batchOf(AccountingClient client, Export export) {
        return ExportBatchCreateRequest.builder()
                .exportId(export.exportId())
                .code("B-1")
                .evidence(Evidence.of(all(client)));
    }

    /** Walks a list to its end. */
    static void walk(Paged<?> rows) {
        rows.forEach(row -> {});
    }

    static List<Event> all(AccountingClient client) {
        return client.events().list(EventListRequest.builder().build()).stream().toList();
    }
}
