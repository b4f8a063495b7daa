package com.g3nretailstack.accounting.examples.benchmarks.start;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The whole facade, as its users have it. */
final class FacadeStart {
    private FacadeStart() {}

    /** Records the event. */
    public static void main(String[] arguments) {
        try (AccountingClient accounting = AccountingClient.builder()
                .baseUrl(arguments[0])
                .credentials(Credentials.apiKey(arguments[1]))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .build()) {
            Event event = accounting
                    .events()
                    .record(EventRecordRequest.builder()
                            .type(EventType.SALE)
                            .amount(new BigDecimal("59.80"))
                            .currency("GBP")
                            .sku("85123A")
                            .qty(BigDecimal.valueOf(2))
                            .occurredAt(Instant.ofEpochSecond(StartedEvent.AT))
                            .sourceRefs(List.of("order:536365/1"))
                            .build());
            FirstAnswer.say(event.eventId());
        }
    }
}
