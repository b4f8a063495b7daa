package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.model.ServiceStat;
import com.g3nretailstack.accounting.testing.CallerThreads;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.TallyServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What closing does to what goes on; {@link DerivedClientTest} has what it does to what comes later. */
@Timeout(60) // not a measurement: a connection that stays open would be waited for for five minutes
class ClosingTest {
    private static final String ANYTHING = Http.ok(
            "{\"success\":true,\"data\":{\"status\":\"ok\",\"event_id\":\"ev-1\",\"items\":[{\"event_id\":\"ev-1\"}],\"next_token\":\"t2\"}}");

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Test
    void aRequestInFlightGoesOnToItsEndAndItsConnectionEndsWithIt() throws Exception {
        try (TallyServer server = new TallyServer(Http.STAT, this::hold)) {
            AccountingClient client = client(server).build();
            FutureTask<ServiceStat> call = started(client);
            arrived.await();

            client.close();

            letGo.countDown();
            assertThat(call.get().status()).isEqualTo("ok");
            server.awaitAllHungUp();
        }
    }

    @Test
    void aCallThatStillWaitsForItsTurnIsRefusedWithoutEffect() throws Exception {
        try (TallyServer server = new TallyServer(Http.STAT, this::hold)) {
            AccountingClient client = client(server).maxConcurrentCalls(1).build();
            FutureTask<ServiceStat> first = started(client);
            arrived.await();
            FutureTask<CallRefusedException> second = new FutureTask<>(() -> catchThrowableOfType(
                    CallRefusedException.class, () -> client.events().record(Sales.sale(1))));
            Thread caller = new Thread(second);
            caller.start();
            while (!InterruptScene.waitsIn(caller, "ConcurrencyLimitedCall")) {
                Thread.onSpinWait();
            }

            client.close();

            letGo.countDown();
            assertThat(first.get().status()).isEqualTo("ok");
            assertThat(second.get().reason()).isEqualTo(Reason.CLOSED);
            assertThat(second.get().effect()).isEqualTo(Effect.NONE);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsMayCloseWhileOthersCall() throws Exception {
        Queue<Reason> refused = new ConcurrentLinkedQueue<>();
        AtomicInteger begun = new AtomicInteger();
        try (TallyServer server = new TallyServer(Http.STAT)) {
            AccountingClient client = client(server).build();

            CallerThreads.join(CallerThreads.start(64, () -> {
                boolean closes = begun.incrementAndGet() % 2 == 0;
                try {
                    for (int call = 0; call < 20; call++) {
                        client.with(context -> context.channel("POS")).stat().get();
                    }
                    if (closes) {
                        client.close();
                    }
                    client.stat().get();
                } catch (CallRefusedException closed) {
                    refused.add(closed.reason());
                }
            }));
            client.close();

            assertThat(refused).hasSizeGreaterThanOrEqualTo(32).containsOnly(Reason.CLOSED);
            server.awaitAllHungUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "leave"})
    void noThreadOfAClientKeepsTheJvmFromEndingWhetherItIsClosedOrNot(String how) throws Exception {
        try (TallyServer server = new TallyServer(ANYTHING);
                TallyServer silent = new TallyServer(ANYTHING, this::hold)) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BusyProgram.class.getName(),
                            server.baseUrl(),
                            silent.baseUrl(),
                            how)
                    .redirectErrorStream(true)
                    .start();

            List<String> lines = program.inputReader().lines().toList();
            int status = program.waitFor();
            long ended = System.currentTimeMillis();

            assertThat(status).as("%s", lines).isZero();
            long took = ended - endOfMain(lines);
            System.out.println(how + ": the JVM ended " + took + " ms after main");
            assertThat(took).isLessThan(5_000);
            assertThat(server.requests()).isBetween(43, 44); // the page ahead may not have gone out
            letGo.countDown();
        }
    }

    private static long endOfMain(List<String> lines) {
        String line = lines.stream()
                .filter(one -> one.startsWith(BusyProgram.END))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.substring(BusyProgram.END.length()));
    }

    private void hold(int number) throws InterruptedException {
        arrived.countDown();
        letGo.await();
    }

    private static FutureTask<ServiceStat> started(AccountingClient client) {
        FutureTask<ServiceStat> call = new FutureTask<>(() -> client.stat().get());
        new Thread(call).start();
        return call;
    }

    private static AccountingClientBuilder client(TallyServer server) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .context(context -> context.orgcode("ACME").facility("lg-042").channel("WEB"));
    }
}
