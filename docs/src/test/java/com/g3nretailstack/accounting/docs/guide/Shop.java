package com.g3nretailstack.accounting.docs.guide;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What the snippets' tests share: clients of a mock, whose waits take no time, and sales to record. */
final class Shop {
    private Shop() {}

    /** A client of the org, at a facility and a channel. */
    static AccountingClient client(MockAccounting mock, MockOrg org) {
        return builder(mock, org).build();
    }

    /** The same, with more to set. */
    static AccountingClientBuilder builder(MockAccounting mock, MockOrg org) {
        return AccountingClient.builder()
                .baseUrl(mock.baseUrl())
                .credentials(Credentials.apiKey(org.apiKey()))
                .context(context ->
                        context.orgcode(org.orgcode()).facility("lg-042").channel("WEB"))
                .time(new NoWaiting());
    }

    /** A sale with a source reference of its own. */
    static EventRecordRequest sale(int number) {
        return EventRecordRequest.builder()
                .type(EventType.SALE)
                .amount(new BigDecimal("19.95"))
                .currency("GBP")
                .occurredAt(Instant.parse("2026-11-16T09:30:00Z").plusSeconds(number))
                .sourceRefs(List.of("order:" + number))
                .build();
    }

    static List<EventRecordRequest> sales(int count) {
        return IntStream.range(0, count).mapToObj(Shop::sale).toList();
    }

    private static final class NoWaiting implements TimeSource {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) {
            // a wait is over at once
        }
    }
}
