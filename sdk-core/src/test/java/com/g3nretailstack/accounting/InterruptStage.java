package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.internal.http.InterruptibleDns;
import com.g3nretailstack.accounting.testing.FullServer;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.StallingServer;
import com.g3nretailstack.accounting.testing.StallingServer.Point;
import com.g3nretailstack.accounting.testing.StoppedTime;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;

/** What a call waits for in vain when it is interrupted. */
enum InterruptStage {
    /** Another call has the only place. */
    PLACE(false, 1) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.ANSWER);
            AccountingClient client = patient(server).maxConcurrentCalls(1).build();
            Thread holder = daemon(() -> client.events().record(Sales.sale(1)));
            server.awaitStall();
            return new InterruptScene(server, client, waitsIn("ConcurrencyLimitedCall")).atTheEnd(holder::interrupt);
        }
    },

    /** The pace has no permit. */
    PACE(false, 0) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.ANSWER);
            StoppedTime time = new StoppedTime();
            AccountingClient client = patient(server).rateLimit(true).time(time).build();
            client.stat().get();
            return new InterruptScene(server, client, caller -> time.awaitWaiting());
        }
    },

    /** It was refused, and is about to be tried again. */
    BACK_OFF(false, 1) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.NOWHERE);
            StoppedTime time = new StoppedTime();
            AccountingClient client = patient(server).time(time).build();
            return new InterruptScene(server, client, caller -> time.awaitWaiting());
        }
    },

    /** The supplier thinks. */
    CREDENTIAL(false, 0) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.ANSWER);
            CountDownLatch asked = new CountDownLatch(1);
            AccountingClient client = patient(server)
                    .credentials(Credentials.apiKey(() -> never(asked)))
                    .build();
            return new InterruptScene(server, client, caller -> asked.await());
        }
    },

    /** The supplier thinks on behalf of another call. */
    CREDENTIAL_OF_ANOTHER_CALL(false, 0) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.ANSWER);
            CountDownLatch asked = new CountDownLatch(1);
            AccountingClient client = patient(server)
                    .credentials(Credentials.apiKey(() -> never(asked)))
                    .build();
            Thread asking = daemon(() -> client.events().record(Sales.sale(1)));
            asked.await();
            return new InterruptScene(server, client, waitsIn("SuppliedCredential")).atTheEnd(asking::interrupt);
        }
    },

    /** No name server answers, and the resolver sees no interrupt. */
    NAME(false, 0) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.ANSWER);
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch over = new CountDownLatch(1);
            InterruptibleDns dns = new InterruptibleDns(
                    host -> {
                        asked.countDown();
                        awaitWhateverHappens(over);
                        throw new UnknownHostException(host);
                    },
                    LONG);
            AccountingClient client = patient("http://localhost:1")
                    .httpClient(new OkHttpClient.Builder().dns(dns).build())
                    .build();
            return new InterruptScene(server, client, caller -> asked.await()).atTheEnd(over::countDown);
        }
    },

    /** Nobody takes the connection. */
    CONNECTION(false, 0) {
        @Override
        InterruptScene open() throws Exception {
            StallingServer server = new StallingServer(Point.ANSWER);
            FullServer full = new FullServer();
            AccountingClient client = patient(full.baseUrl()).build();
            return new InterruptScene(server, client, waitsIn("okhttp3.internal.connection")).atTheEnd(full::close);
        }
    },

    /** Nobody answers the greeting of TLS. */
    TLS(false, 0) {
        @Override
        InterruptScene open() throws Exception {
            return stalled("https://", Point.FIRST_BYTE);
        }
    },

    /** Nobody reads the request. */
    REQUEST(true, 1) {
        @Override
        InterruptScene open() throws Exception {
            return stalled("http://", Point.REQUEST_BODY);
        }

        @Override
        String filling() {
            return "long ".repeat(1 << 20);
        }
    },

    /** Nobody answers. */
    ANSWER(true, 1) {
        @Override
        InterruptScene open() throws Exception {
            return stalled("http://", Point.ANSWER);
        }
    },

    /** The answer stops in the middle. */
    BODY(true, 1) {
        @Override
        InterruptScene open() throws Exception {
            return stalled("http://", Point.ANSWER_BODY);
        }
    };

    private static final Duration LONG = Duration.ofHours(1);

    private final boolean sent;
    private final int requests;

    InterruptStage(boolean sent, int requests) {
        this.sent = sent;
        this.requests = requests;
    }

    /** A server and a client with which a call gets there and no further. */
    abstract InterruptScene open() throws Exception;

    /** What the request holds to get there. */
    String filling() {
        return "short";
    }

    /** Whether something of the request may have got to the service. */
    boolean sent() {
        return sent;
    }

    /** How many requests the server has seen by then, and ever sees. */
    int requests() {
        return requests;
    }

    private static InterruptScene stalled(String scheme, Point point) throws Exception {
        StallingServer server = new StallingServer(point);
        AccountingClient client = patient(scheme + server.address()).build();
        return new InterruptScene(server, client, caller -> server.awaitStall()).connected();
    }

    private static AccountingClientBuilder patient(StallingServer server) {
        return patient("http://" + server.address());
    }

    /** Nothing but an interrupt ends its calls as long as a test lasts. */
    private static AccountingClientBuilder patient(String baseUrl) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .credentials(Credentials.apiKey("key-1"))
                .context(context -> context.orgcode("ACME").facility("lg-042").channel("WEB"))
                .connectTimeout(LONG)
                .attemptTimeout(LONG)
                .callTimeout(LONG);
    }

    private static InterruptScene.Sight waitsIn(String where) {
        return caller -> {
            while (!InterruptScene.waitsIn(caller, where)) {
                Thread.onSpinWait(); // the time-out of the test ends a wait for what never comes
            }
        };
    }

    private static String never(CountDownLatch asked) {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("interrupted");
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException unseen) {
                // as native code does not see it
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException interruptedAtTheEnd) {
                        // it only stood in the way
                    }
                },
                "in-the-way");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
