package com.g3nretailstack.accounting.mock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.testing.RawConnection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prints how many events a second the mock records over kept-alive connections; gates on counts alone. */
class ThroughputTest {

    private static final int CONNECTIONS = 8;
    private static final int EACH = Integer.getInteger("mock.throughput.each", 250);
    private static final String SALE = """
            {"type":"sale","amount":15.30,"currency":"GBP","sku":"85123A","qty":6,"unit_price":2.55,\
            "occurred_at":"2010-12-01T08:26:00Z","source_refs":["2010-12.csv:1","invoice:536365"]}""";

    @Test
    void keptAliveConnectionsRecordEveryEvent() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try (MockAccounting mock = MockAccounting.start()) {
            Callable<Integer> client = () -> record(mock);
            run(clients, client);
            long start = System.nanoTime();

            run(clients, client);

            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("rate: %,.0f events/s over %d connections%n", CONNECTIONS * EACH / seconds, CONNECTIONS);
            assertThat(mock.org("ACME").events().count()).isEqualTo(2 * CONNECTIONS * EACH);
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

    private static int record(MockAccounting mock) throws Exception {
        String context =
                "x-api-key: " + mock.org("ACME").apiKey() + "\r\nx-logical-guid: lg-1\r\nx-channel-code: WEB\r\n";
        int answered = 0;
        try (RawConnection connection = new RawConnection(mock.port())) {
            for (int i = 0; i < EACH; i++) {
                connection.post("/event/record", SALE, context);
                answered += connection.answer().startsWith("HTTP/1.1 200") ? 1 : 0;
            }
        }
        return answered;
    }
}
