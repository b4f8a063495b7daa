package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.observe.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class ErrorsTest {
    @Test
    void tellsWhatBecameOfTheWrite(MockAccounting mock, MockOrg org) {
        EventRecordRequest sale = Shop.sale(1);
        List<EventRecordRequest> again = new ArrayList<>();
        List<EventRecordRequest> dropped = new ArrayList<>();
        List<EventRecordRequest> reconcile = new ArrayList<>();
        org.blockWrites(true);

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::effect[]
            try {
                store.events().record(sale);
            } catch (AccountingException e) {
                switch (e.effect()) {
                    case NONE -> (e.isRetrySafe() ? again : dropped).add(sale); // nothing was written
                    case APPLIED -> System.err.println("recorded, then " + e.getMessage());
                    case UNKNOWN -> reconcile.add(sale); // never simply again: it may be there twice then
                }
            }
            // end::effect[]
        }

        assertThat(dropped).containsExactly(sale);
        assertThat(again).isEmpty();
        assertThat(reconcile).isEmpty();
    }

    @Test
    void keepsADiaryOfEveryAttempt(MockAccounting mock, MockOrg org) {
        List<String> diary = new ArrayList<>();
        mock.faults().forOrg(org.orgcode()).on("/stat").always().play(Fault.status(503));

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::diary[]
            try {
                store.stat().get();
            } catch (AccountingException e) {
                for (Attempt attempt : e.attempts()) {
                    diary.add(attempt.number() + ": " + attempt.status() + ", " + attempt.decision());
                }
            }
            // end::diary[]
        }

        assertThat(diary).hasSize(4).allMatch(line -> line.contains("503"));
    }
}
