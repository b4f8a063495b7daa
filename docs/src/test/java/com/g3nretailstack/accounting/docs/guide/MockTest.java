package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockClock;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.mock.wire.WireFault;
import com.g3nretailstack.accounting.mock.wire.WirePlan;
import com.g3nretailstack.accounting.mock.wire.WireRelay;
import com.g3nretailstack.accounting.mock.wire.WireRule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class MockTest {
    @Test
    void startsWithAClockAndASeed() {
        // tag::start[]
        Instant monday = Instant.parse("2026-11-16T08:00:00Z");
        try (MockAccounting mock =
                MockAccounting.builder().clock(MockClock.fixed(monday)).seed(42).start()) {
            MockOrg acme = mock.org("ACME"); // made when it is first asked for
            String key = acme.apiKey(); // a service account with all accounting roles
            String reader = acme.newApiKey("acct_view"); // one that may only read
            mock.clock().advance(Duration.ofDays(1));
            // end::start[]

            assertThat(key).isNotEqualTo(reader);
            assertThat(mock.clock().instant()).isEqualTo(monday.plus(Duration.ofDays(1)));
            // tag::start[]
        }
        // end::start[]
    }

    @Test
    void losesAnAnswerAfterTheWrite(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::fault[]
            FaultRule lost = mock.faults()
                    .forOrg(org.orgcode())
                    .on("/event/record")
                    .nth(1)
                    .play(Fault.commitThenDrop());

            store.events().record(Shop.sale(1));

            assertThat(lost.fired()).isEqualTo(1);
            assertThat(org.events().count()).isEqualTo(1); // not twice
            // end::fault[]
        }
    }

    @Test
    void breaksTheWireInTheMiddleOfAnAnswer(MockAccounting mock, MockOrg org) {
        // tag::wire[]
        WireRule broken = WirePlan.on("/event/record").nth(1).play(WireFault.resetInBodyAt(0.5));

        try (WireRelay relay = mock.relay(broken);
                AccountingClient store =
                        Shop.builder(mock, org).baseUrl(relay.baseUrl()).build()) {
            store.events().record(Shop.sale(1));
        }

        assertThat(broken.fired()).isEqualTo(1);
        assertThat(org.events().count()).isEqualTo(1); // found, and not recorded twice
        // end::wire[]
    }

    @Test
    void keepsAJournal(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            store.events().record(Shop.sale(1));
            store.events().record(Shop.sale(2));
            // tag::journal[]
            mock.journal(org.orgcode()).verify("/event/record", 2);
            var bodies = mock.journal(org.orgcode()).requests("/event/record");
            // end::journal[]

            assertThat(bodies).hasSize(2);
        }
    }
}
