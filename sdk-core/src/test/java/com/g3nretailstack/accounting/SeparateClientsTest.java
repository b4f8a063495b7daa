package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits are a client's and of all that are derived from it; two clients share none, not even for one address and organisation. */
class SeparateClientsTest {
    private final SetTime time = new SetTime();
    private WireServer down;
    private WireServer up;

    @BeforeEach
    void start() throws Exception {
        down = WireServer.always(Http.error("503 Busy", "internal-error"));
        up = WireServer.always(Http.STAT);
    }

    @AfterEach
    void stop() throws Exception {
        down.close();
        up.close();
    }

    @Test
    void eachHasABudgetOfItsOwnEvenByTheSameFigures() {
        RetryBudget figures = RetryBudget.builder().capacity(5).build();
        try (AccountingClient one = Shop.builder(down).retryBudget(figures).build();
                AccountingClient other = Shop.builder(down).retryBudget(figures).build()) {
            assertThat(attempts(one)).isEqualTo(2);
            assertThat(attempts(one)).isEqualTo(1);

            assertThat(attempts(other)).isEqualTo(2);
        }
    }

    @Test
    void eachHasABreakerOfItsOwnEvenForTheSameAddress() {
        try (AccountingClient one = breaking(down);
                AccountingClient derived = one.with(context -> context.orgcode("OTHER"));
                AccountingClient other = breaking(down)) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> one.stat().get()).isInstanceOf(ServerException.class);
            }

            assertThatThrownBy(() -> derived.stat().get()).isInstanceOf(CallRefusedException.class);
            assertThatThrownBy(() -> other.stat().get()).isInstanceOf(ServerException.class);
        }
    }

    @Test
    void aBreakerOpenedByOneAddressLeavesAnother() {
        try (AccountingClient failing = breaking(down);
                AccountingClient working = breaking(up)) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> failing.stat().get()).isInstanceOf(ServerException.class);
            }
            assertThatThrownBy(() -> failing.stat().get()).isInstanceOf(CallRefusedException.class);

            assertThat(working.stat().get().status()).isEqualTo("ok");
        }
    }

    @Test
    void eachHasAPaceOfItsOwnEvenForTheSameAddressAndOrganisation() {
        try (AccountingClient one = Shop.builder(up).time(time).rateLimit(true).build();
                AccountingClient other =
                        Shop.builder(up).time(time).rateLimit(true).build()) {
            for (int i = 0; i < 5; i++) {
                one.stat().get();
            }
            long begun = time.nanoTime();

            other.stat().get();

            assertThat(time.nanoTime()).isEqualTo(begun);
            one.stat().get();
            assertThat(time.nanoTime()).isGreaterThan(begun);
        }
    }

    private AccountingClient breaking(WireServer server) {
        return Shop.builder(server)
                .time(time)
                .circuitBreaker(true)
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    private static int attempts(AccountingClient client) {
        return catchThrowableOfType(
                        AccountingException.class, () -> client.stat().get())
                .attempts()
                .size();
    }
}
