package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A credential is withdrawn while 64 calls carry it, all of which are on the wire before the first of them is refused. */
@Timeout(60)
class StampedeTest {
    private static final int THREADS = 64;

    private final MockAccounting mock = MockAccounting.builder().org("ACME").start();
    private final MockOrg acme = mock.org("ACME");
    private final AtomicInteger asked = new AtomicInteger();

    @SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
    private enum Kind {
        API_KEY(Credentials::apiKey, MockOrg::newApiKey),
        SESSION(Credentials::session, MockOrg::newSession);

        private final Function<Supplier<String>, Credentials> supplied;
        private final Issue issue;

        Kind(Function<Supplier<String>, Credentials> supplied, Issue issue) {
            this.supplied = supplied;
            this.issue = issue;
        }
    }

    private interface Issue {
        String by(MockOrg org, String... roles);
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSupplierIsAskedOnceAndAllCallsEndWell(Kind kind) throws Exception {
        String old = kind.issue.by(acme, "acct_export_admin");
        String renewed = kind.issue.by(acme, "acct_export_admin");
        List<String> given = List.of(old, renewed);
        try (AccountingClient client =
                client(kind, () -> given.get(asked.getAndIncrement())).build()) {
            client.stat().get();
            withdraw(old, THREADS);

            List<FutureTask<Object>> calls = all(client, THREADS);

            for (FutureTask<Object> call : calls) {
                assertThat(call.get()).isNotNull();
            }
            assertThat(asked).hasValue(2);
            acme.journal().verify("/event/record", THREADS * 2);
            assertThat(acme.events().count()).isEqualTo(THREADS);
        }
    }

    @Test
    void aSupplierThatFailsIsAskedOnceToo() throws Exception {
        String old = acme.newApiKey("acct_export_admin");
        try (AccountingClient client = client(Kind.API_KEY, () -> {
                    if (asked.getAndIncrement() > 0) {
                        throw new IllegalStateException("the vault is sealed");
                    }
                    return old;
                })
                .build()) {
            client.stat().get();
            withdraw(old, THREADS);

            List<FutureTask<Object>> calls = all(client, THREADS);

            assertThat(calls).allSatisfy(StampedeTest::assertUnauthorized);
            assertThat(asked).hasValue(2);
            acme.journal().verify("/event/record", THREADS);
        }
    }

    /** The one that asks is in the supplier's hands; the others are not. */
    @Test
    void aSupplierThatHangsHoldsUpNobodyElseBeyondTheDeadline() throws Exception {
        int few = 8;
        String old = acme.newApiKey("acct_export_admin");
        CountDownLatch released = new CountDownLatch(1);
        try (AccountingClient client = client(Kind.API_KEY, () -> {
                    if (asked.getAndIncrement() > 0) {
                        await(released);
                    }
                    return old;
                })
                .callTimeout(Duration.ofSeconds(2))
                .build()) {
            client.stat().get();
            withdraw(old, few);

            List<FutureTask<Object>> calls = all(client, few);
            while (calls.stream().filter(FutureTask::isDone).count() < few - 1) {
                Thread.onSpinWait();
            }

            assertThat(calls)
                    .filteredOn(FutureTask::isDone)
                    .hasSize(few - 1)
                    .allSatisfy(StampedeTest::assertUnauthorized);
            released.countDown();
            assertThat(calls).allSatisfy(StampedeTest::assertUnauthorized);
            assertThat(asked).hasValue(2);
        }
    }

    /** From now on it is worth nothing, and the first refusal is held back until all have asked. */
    private void withdraw(String credential, int calls) {
        CountDownLatch allOnTheWire = new CountDownLatch(calls);
        acme.revoke(credential);
        acme.faults().on("/event/record").times(calls).play(Fault.beforeCommit(() -> {
            allOnTheWire.countDown();
            await(allOnTheWire);
        }));
    }

    private AccountingClientBuilder client(Kind kind, Supplier<String> supplier) {
        return AccountingClient.builder()
                .baseUrl(mock.baseUrl())
                .credentials(kind.supplied.apply(supplier))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .time(new SetTime());
    }

    private static List<FutureTask<Object>> all(AccountingClient client, int threads) {
        List<FutureTask<Object>> calls = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            int sale = number;
            FutureTask<Object> call = new FutureTask<>(() -> client.events().record(Sales.sale(sale)));
            calls.add(call);
            new Thread(call, "stampede-" + number).start();
        }
        return calls;
    }

    private static void assertUnauthorized(FutureTask<Object> call) {
        assertThat(call)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(UnauthorizedException.class)
                .hasFieldOrPropertyWithValue("effect", Effect.NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
