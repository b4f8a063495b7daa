package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.CommitLate;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class LostAnswerTest {
    @Test
    void findsWhatALostAnswerLeftBehind(MockAccounting mock, MockOrg org) {
        EventRecordRequest sale = Shop.sale(1);

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::found[]
            mock.faults().forOrg(org.orgcode()).on("/event/record").nth(1).play(Fault.commitThenDrop());

            Event recorded = store.events().record(sale); // found by its source reference

            mock.journal(org.orgcode()).verify("/event/record", 1);
            // end::found[]

            assertThat(recorded.sourceRefs()).containsExactly("order:1");
            assertThat(org.events().count()).isEqualTo(1);
        }
    }

    @Test
    void sendsAgainWhenItIsCertainToBeGone(MockAccounting mock, MockOrg org) {
        EventRecordRequest sale = Shop.sale(1);
        org.faults().on("/event/record").nth(1).play(Fault.failBeforeCommit());

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::resend[]
            RequestOptions patient =
                    RequestOptions.builder().resendAfter(Duration.ofSeconds(35)).build();

            Event recorded = store.events().record(sale, patient);
            // end::resend[]

            assertThat(recorded.sourceRefs()).containsExactly("order:1");
            assertThat(org.events().count()).isEqualTo(1);
        }
    }

    @Test
    void settlesWhatIsUnknownByALaterLook(MockAccounting mock, MockOrg org) {
        CommitLate late = Fault.commitLate();
        org.faults().on("/event/record").nth(2).play(late);
        Queue<EventRecordRequest> unsettled = new ArrayDeque<>();
        List<Event> recorded = new ArrayList<>();

        try (AccountingClient store = Shop.client(mock, org)) {
            for (EventRecordRequest sale : Shop.sales(3)) {
                // tag::settle[]
                try {
                    recorded.add(store.events().record(sale));
                } catch (OutcomeUnknownException e) {
                    unsettled.add(sale); // on disk, in earnest
                }
                // end::settle[]
            }
            late.release();

            // tag::settle[]

            // half a minute later
            for (EventRecordRequest sale : unsettled) {
                store
                        .events()
                        .list(EventListRequest.builder()
                                .sourceRef(sale.sourceRefs().get(0))
                                .build())
                        .stream()
                        .filter(event -> event.sourceRefs().equals(sale.sourceRefs()))
                        .findFirst()
                        .ifPresentOrElse(
                                recorded::add, () -> recorded.add(store.events().record(sale)));
            }
            // end::settle[]
        }

        assertThat(unsettled).hasSize(1);
        assertThat(recorded).hasSize(3);
        assertThat(org.events().count()).isEqualTo(3);
    }
}
