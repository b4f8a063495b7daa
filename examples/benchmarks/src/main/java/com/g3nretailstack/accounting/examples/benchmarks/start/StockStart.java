package com.g3nretailstack.accounting.examples.benchmarks.start;

import com.g3nretailstack.accounting.examples.benchmarks.stock.api.EventApi;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.ApiClient;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.ApiException;
import com.g3nretailstack.accounting.examples.benchmarks.stock.model.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.stock.model.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The client that the generator's own templates make of the same contract. */
final class StockStart {
    private StockStart() {}

    /** Records the event. */
    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient().setBasePath(arguments[0]).addDefaultHeader("x-api-key", arguments[1]);
        EventRecordRequest request = new EventRecordRequest()
                .type(EventType.SALE)
                .amount(new BigDecimal("59.80"))
                .currency("GBP")
                .sku("85123A")
                .qty(BigDecimal.valueOf(2))
                .occurredAt(OffsetDateTime.ofInstant(Instant.ofEpochSecond(StartedEvent.AT), ZoneOffset.UTC))
                .addSourceRefsItem("order:536365/1");
        FirstAnswer.say(new EventApi(client)
                .eventRecord("ACME", "lg-042", "WEB", request, null)
                .getData()
                .getEventId());
    }
}
