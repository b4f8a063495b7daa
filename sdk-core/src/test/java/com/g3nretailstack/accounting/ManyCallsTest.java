package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What shows only over many calls: counters, connections, threads. */
@ExtendWith(MockAccountingExtension.class)
@Timeout(60) // not a measurement: a leaked connection would be waited for for ever
class ManyCallsTest {
    @Test
    void eachCallHasAttemptsOfItsOwn(MockAccounting mock, MockOrg org) {
        org.faults().on("/event/list").always().play(Fault.status(503));
        try (AccountingClient client =
                Shop.builder(mock, org).retryBudget(RetryBudget.unlimited()).build()) {
            for (int i = 0; i < 5; i++) {
                AccountingException failure = catchThrowableOfType(AccountingException.class, () -> list(client));

                assertThat(failure.attempts()).hasSize(4);
            }
        }
        org.journal().verify("/event/list", 20);
    }

    @Test
    void theBudgetIsSharedByTheFamilyAndRunsDry(MockAccounting mock, MockOrg org) {
        org.faults().on("/event/list").always().play(Fault.status(503));
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            for (int i = 0; i < 10; i++) {
                AccountingClient derived = client.with(context -> context.channel("POS"));
                assertThatThrownBy(() -> list(derived));
            }
        }

        // ten first tries, which are free, and 100 tokens' worth of retries at 5 each
        org.journal().verify("/event/list", 10 + 20);
    }

    @Test
    void answersAreClosedBeforeTheNextAttemptSoOneConnectionServesAll() throws Exception {
        ConnectionPool pool = new ConnectionPool(8, 1, TimeUnit.MINUTES);
        try (WireServer server = WireServer.always(Http.error("503 Busy", "internal-error"));
                AccountingClient client = Shop.builder(server)
                        .httpClient(
                                new OkHttpClient.Builder().connectionPool(pool).build())
                        .retryBudget(RetryBudget.unlimited())
                        .retryPolicy(RetryPolicy.builder().maxAttempts(10).build())
                        .build()) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> client.stat().get());
            }

            assertThat(server.requests()).hasSize(200);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(pool.connectionCount()).isEqualTo(1);
            assertThat(pool.idleConnectionCount()).isEqualTo(1);
        }
        pool.evictAll();
    }

    @Test
    void noConnectionLeaksWhereAnswersAreCutOrUnreadable() throws Exception {
        ConnectionPool pool = new ConnectionPool(8, 1, TimeUnit.MINUTES);
        try (WireServer server = WireServer.always(Http.ok("{\"success\":true,\"data\":{\"status\":\"o"));
                AccountingClient client = Shop.builder(server)
                        .httpClient(
                                new OkHttpClient.Builder().connectionPool(pool).build())
                        .maxResponseBytes(20)
                        .build()) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> client.stat().get());
            }

            assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
        }
        pool.evictAll();
    }

    @Test
    void fiftyThreadsOnOneClientRecordEachEventOnce(MockAccounting mock, MockOrg org) throws Exception {
        org.faults().on("/event/record").probability(0.2, 7).play(Fault.commitThenDrop());
        org.faults().on("/event/list").probability(0.2, 8).play(Fault.throttled());
        ConcurrentLinkedQueue<Event> recorded = new ConcurrentLinkedQueue<>();
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        try (AccountingClient client = Shop.builder(mock, org)
                .retryBudget(RetryBudget.unlimited())
                .retryPolicy(RetryPolicy.builder().maxAttempts(20).build())
                .maxConcurrentCalls(16)
                .build()) {
            for (int i = 0; i < 50; i++) {
                int number = i;
                Thread thread = new Thread(() -> {
                    try {
                        together.await();
                        recorded.add(client.events().record(Sales.sale(2 * number)));
                        recorded.add(client.events().record(Sales.sale(2 * number + 1)));
                    } catch (InterruptedException testIsOver) {
                        Thread.currentThread().interrupt();
                    }
                });
                thread.start();
                threads.add(thread);
            }
            together.countDown();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(recorded.size()).isEqualTo(100);
            assertThat(recorded).extracting(Event::sourceRefs).doesNotHaveDuplicates();
            assertThat(org.events().count()).isEqualTo(100);
        }
    }

    @Test
    void aClientPerCallLeavesNoConnectionBehind() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT)) {
            for (int i = 0; i < 30; i++) {
                try (AccountingClient client = Shop.builder(server).build()) {
                    client.stat().get();
                }
            }

            assertThat(server.connections()).isEqualTo(30);
            server.awaitAllHungUp();
        }
    }

    private static long list(AccountingClient client) {
        return client.events().list(EventListRequest.builder().build()).stream().count();
    }
}
