package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.paging.Paged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class PagingTest {
    private final Instant monday = Instant.parse("2026-11-16T00:00:00Z");

    @Test
    void walksTheRowsOfAllPages(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            Shop.sales(5).forEach(store.events()::record);
            // tag::rows[]
            BigDecimal total = BigDecimal.ZERO;
            for (Event event : store.events()
                    .list(EventListRequest.builder().fromUtc(monday).build())) {
                total = total.add(event.amount());
            }
            // end::rows[]

            assertThat(total).isEqualByComparingTo("99.75");
        }
    }

    @Test
    void goesOnWhereAPageEnded(MockAccounting mock, MockOrg org) {
        List<Event> rest = new ArrayList<>();

        try (AccountingClient store = Shop.client(mock, org)) {
            Shop.sales(5).forEach(store.events()::record);
            // tag::resume[]
            Paged<Event> events =
                    store.events().list(EventListRequest.builder().limit(2).build());

            Page<Event> first = events.pages().iterator().next();
            PageToken next = requireNonNull(first.next());
            for (Event event : events.from(next)) {
                rest.add(event);
            }
            // end::resume[]

            assertThat(first.items()).hasSize(2);
            assertThat(rest).hasSize(3);
            assertThat(next).hasToString("PageToken[***]");
        }
    }

    @Test
    void readsOnePageAhead(MockAccounting mock, MockOrg org) {
        List<Event> seen = new ArrayList<>();

        try (AccountingClient store = Shop.client(mock, org)) {
            Shop.sales(5).forEach(store.events()::record);
            Paged<Event> events =
                    store.events().list(EventListRequest.builder().limit(2).build());
            // tag::prefetch[]
            for (Event event : events.prefetch()) {
                seen.add(event);
            }
            // end::prefetch[]
        }

        assertThat(seen).hasSize(5);
        mock.journal(org.orgcode()).verify("/event/list", 3);
    }
}
