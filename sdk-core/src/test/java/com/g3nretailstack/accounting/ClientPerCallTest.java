package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.CallerThreads;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Resources;
import com.g3nretailstack.accounting.testing.TallyServer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that live for one call leave nothing behind. */
@Timeout(60) // not a measurement: a connection that is not closed would be waited for for ever
class ClientPerCallTest {
    private static final int THREADS = 8;
    private static final int WARM_UP = 2_000;
    private static final int CALLS = 10_000;

    @Test
    void tenThousandLeakNeitherThreadsNorSocketsNorMemory() throws Exception {
        try (TallyServer server = new TallyServer(Http.STAT)) {
            clientsForOneCall(server, WARM_UP);
            Resources before = Resources.held();

            clientsForOneCall(server, CALLS - WARM_UP);

            Resources after = Resources.held();
            System.out.println("before " + before + ", after " + after);
            assertThat(server.connections()).isEqualTo(CALLS);
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 5);
            assertThat(after.files()).isLessThanOrEqualTo(before.files() + 20);
            assertThat(after.heap()).isLessThanOrEqualTo(before.heap() + (5 << 20));
        }
    }

    @Test
    void oneThatNobodyClosedIsCollectedOnceNobodyHoldsIt() throws Exception {
        try (TallyServer server = new TallyServer(Http.STAT)) {
            WeakReference<AccountingClient> dropped = dropped(server);

            while (dropped.get() != null) {
                System.gc(); // the time-out of the class ends a wait for one that is held
            }

            assertThat(server.requests()).isEqualTo(2);
        }
    }

    private static void clientsForOneCall(TallyServer server, int count) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                for (int call = 0; call < count / THREADS; call++) {
                    try (AccountingClient client = client(server)) {
                        client.stat().get();
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        CallerThreads.join(threads);
        server.awaitAllHungUp();
    }

    private static WeakReference<AccountingClient> dropped(TallyServer server) {
        AccountingClient client = client(server);
        client.stat().get();
        client.async(one -> one.stat().get()).join();
        return new WeakReference<>(client);
    }

    private static AccountingClient client(TallyServer server) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME")
                .build();
    }
}
