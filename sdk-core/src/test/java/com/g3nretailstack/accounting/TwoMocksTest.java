package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.OrgWriteBlockedException;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.testing.Heard;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.Together;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two mocks with the same organisation, and even the same seed, in one JVM, each with a client: neither notices the other. */
@Timeout(60) // not a measurement: a guard against a hang
class TwoMocksTest {
    private static final int THREADS = 16;
    private static final int CALLS = 10;

    private final MockAccounting oneMock = MockAccounting.start();
    private final MockAccounting otherMock = MockAccounting.start();
    private final MockOrg one = oneMock.org("ACME");
    private final MockOrg other = otherMock.org("ACME");

    @AfterEach
    void close() {
        oneMock.close();
        otherMock.close();
    }

    @Test
    void whatOneRecordsIsNotInTheOther() {
        try (AccountingClient here = Shop.builder(oneMock, one).build();
                AccountingClient there = Shop.builder(otherMock, other).build()) {
            Event sale = Shop.record(here, 1).get(0);

            assertThat(Shop.all(here)).extracting(Event::eventId).containsExactly(sale.eventId());
            assertThat(Shop.all(there)).isEmpty();
        }
    }

    @Test
    void theKeyOfOneOpensNoneOfAnotherSeed() {
        try (MockAccounting strange = MockAccounting.builder().seed(7).start();
                AccountingClient stranger = Shop.builder(strange, one).build()) {
            assertThat(strange.org("ACME").apiKey()).isNotEqualTo(one.apiKey());

            assertThatThrownBy(() -> Shop.record(stranger, 1)).isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void aKeyThatOneRevokesAndAnOrganisationThatItBlocksAreGoodInTheOther() {
        one.revoke(one.apiKey());
        one.blockWrites(true);
        try (AccountingClient here = Shop.builder(oneMock, one)
                        .credentials(Credentials.session(one.session()))
                        .build();
                AccountingClient there = Shop.builder(otherMock, other).build()) {
            assertThatThrownBy(() -> Shop.record(here, 1)).isInstanceOf(OrgWriteBlockedException.class);

            assertThat(other.apiKey()).isEqualTo(one.apiKey());
            assertThat(Shop.record(there, 1)).hasSize(1);
        }
    }

    @Test
    void faultsClocksAndResetsOfOneLeaveTheOther() {
        one.faults().on("/event/record").always().play(Fault.status(503));
        oneMock.clock().set(Instant.parse("2030-01-01T00:00:00Z"));
        try (AccountingClient there = Shop.builder(otherMock, other).build()) {
            Event sale = Shop.record(there, 1).get(0);
            one.reset();

            assertThat(Shop.all(there)).containsExactly(sale);
            assertThat(otherMock.clock().instant()).isBefore(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(Shop.record(there, 2)).hasSize(2);
        }
    }

    @Test
    void aStormOnOneLeavesTheLimitsOfTheOthersClient() throws Exception {
        one.faults().on("/stat").always().play(Fault.status(503));
        SetTime time = new SetTime();
        Heard heard = new Heard();
        try (AccountingClient failing = limited(oneMock, one, time).build();
                AccountingClient working =
                        limited(otherMock, other, new SetTime()).listener(heard).build()) {
            Together.run(2 * THREADS, thread -> {
                for (int call = 0; call < CALLS; call++) {
                    int number = thread * CALLS + call;
                    if (thread % 2 == 0) {
                        assertThat(catchThrowable(() -> failing.stat().get())).isNotNull();
                    } else {
                        working.events().record(Sales.sale(number));
                    }
                }
                return thread;
            });

            assertThatThrownBy(() -> failing.stat().get())
                    .isInstanceOf(CallRefusedException.class)
                    .hasFieldOrPropertyWithValue("reason", CallRefusedException.Reason.CIRCUIT_OPEN);
            assertThat(heard.attempts).hasSize(THREADS * CALLS);
            assertThat(other.events().count()).isEqualTo(THREADS * CALLS);
            assertThat(one.events().count()).isZero();
            other.journal().verify("/stat", 0);
        }
    }

    /** Budget, pace and breaker on. */
    private static AccountingClientBuilder limited(MockAccounting mock, MockOrg org, SetTime time) {
        return Shop.builder(mock, org)
                .time(time)
                .callTimeout(Duration.ofHours(1))
                .rateLimit(true)
                .circuitBreaker(true);
    }
}
