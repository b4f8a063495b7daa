package com.g3nretailstack.accounting.mock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prints how fast the wire is with nothing behind it; gates on counts alone. */
class ThroughputTest {

    private static final int CONNECTIONS = 8;
    private static final int EACH = Integer.getInteger("mock.throughput.each", 500);
    private static final String EVENT = "{\"type\":\"sale\",\"amount\":12.34,\"currency\":\"GBP\",\"sku\":\"85123A\"}";

    @Test
    void keptAliveConnectionsCarryEveryRequest() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try (LoopbackServer mock = new LoopbackServer()) {
            Callable<Integer> client = () -> exchange(mock.server.port());
            run(clients, client);
            long start = System.nanoTime();

            run(clients, client);

            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("rate: %,.0f requests/s over %d connections%n", CONNECTIONS * EACH / seconds, CONNECTIONS);
            assertThat(mock.service.applied()).isEqualTo(2 * CONNECTIONS * EACH);
        } finally {
            clients.shutdownNow();
        }
    }

    private static void run(ExecutorService clients, Callable<Integer> client) throws Exception {
        List<Future<Integer>> done = clients.invokeAll(
                IntStream.range(0, CONNECTIONS).mapToObj(i -> client).toList());
        for (Future<Integer> answered : done) {
            assertThat(answered.get()).isEqualTo(EACH);
        }
    }

    private static int exchange(int port) throws Exception {
        int answered = 0;
        try (RawConnection connection = new RawConnection(port)) {
            for (int i = 0; i < EACH; i++) {
                connection.post("/event/record", EVENT);
                answered += connection.answer().startsWith("HTTP/1.1 200") ? 1 : 0;
            }
        }
        return answered;
    }
}
