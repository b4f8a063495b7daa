package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.StoppedTime;
import com.g3nretailstack.accounting.testing.WireRequest;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.OutputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt of what a call does once an attempt was lost or refused; {@link InterruptStagesTest} has the way there. */
@Timeout(60) // not a measurement: an interrupt that goes unseen would be waited for for ever
class InterruptedRecoveryTest {
    private static final String INVOICE =
            Http.ok("{\"success\":true,\"data\":{\"invoice_id\":\"in-1\",\"revision\":1}}");
    private static final String NONE_FOUND = Http.ok("{\"success\":true,\"data\":{\"items\":[]}}");
    private static final String ONE_OF_TWO_PAGES =
            Http.ok("{\"success\":true,\"data\":{\"items\":[{\"event_id\":\"ev-1\"}],\"next_token\":\"t2\"}}");
    private static final String CONFLICT = Http.error("409 Stale", "conflict");
    private static final String LOST = "";
    private static final String SILENCE = "silence";

    private final StoppedTime time = new StoppedTime();
    private final CountDownLatch silent = new CountDownLatch(1);
    private final Deque<String> answers = new ArrayDeque<>();
    private WireServer server;

    @BeforeEach
    void open() throws Exception {
        server = new WireServer(this::answer);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private void answer(WireRequest request, OutputStream out) throws Exception {
        String answer = answers.remove();
        if (answer.equals(LOST)) {
            throw new SocketException("hung up");
        }
        if (answer.equals(SILENCE)) {
            silent.countDown();
        } else {
            out.write(answer.getBytes(UTF_8));
        }
    }

    @Test
    void theWaitBeforeALostWriteIsSentAgainLeavesItUnknown() throws Exception {
        answers.add(LOST);

        interruptOnceItWaits(client -> client.invoices().set(change())).assertInterrupted(Effect.UNKNOWN);

        assertThat(paths()).containsExactly("/invoice/set");
    }

    @Test
    void theQuietTimeBeforeALostCreateIsSentAgainLeavesItUnknown() throws Exception {
        answers.addAll(List.of(LOST, NONE_FOUND));
        RequestOptions again =
                RequestOptions.builder().resendAfter(Duration.ofSeconds(1)).build();

        interruptOnceItWaits(client -> client.events().record(Sales.sale(1), again))
                .assertInterrupted(Effect.UNKNOWN);

        assertThat(paths()).containsExactly("/event/record", "/event/list");
    }

    @Test
    void theLookUpOfALostCreateLeavesItUnknown() throws Exception {
        answers.addAll(List.of(LOST, SILENCE));

        interruptOnceSilent(client -> client.events().record(Sales.sale(1))).assertInterruptedWhileItAsked();

        assertThat(paths()).containsExactly("/event/record", "/event/list");
    }

    @Test
    void theReadAfterALostWriteLeavesItUnknown() throws Exception {
        answers.addAll(List.of(LOST, SILENCE));

        interruptOnceSilent(client -> client.invoices().set(change(), once())).assertInterruptedWhileItAsked();

        assertThat(paths()).containsExactly("/invoice/set", "/invoice/get");
    }

    @Test
    void thePauseBeforeAFunctionIsAppliedAgainHasNoEffect() throws Exception {
        answers.addAll(List.of(INVOICE, CONFLICT));

        interruptOnceItWaits(InterruptedRecoveryTest::changeByFunction).assertInterrupted(Effect.NONE);

        assertThat(paths()).containsExactly("/invoice/get", "/invoice/set");
    }

    @Test
    void theReadAfterALostWriteOfAFunctionLeavesItUnknown() throws Exception {
        answers.addAll(List.of(INVOICE, LOST, SILENCE));

        interruptOnceSilent(client -> client.invoices().set("in-1", invoice -> change(), once()))
                .assertInterruptedWhileItAsked();

        assertThat(paths()).containsExactly("/invoice/get", "/invoice/set", "/invoice/get");
    }

    @Test
    void theSupplierThatIsAskedAfterA401LeavesNoEffect() throws Exception {
        answers.add(Http.error("401 No", "unauthorized"));
        CountDownLatch askedAgain = new CountDownLatch(1);
        Deque<String> keys = new ArrayDeque<>(List.of("key-1"));
        AccountingClientBuilder builder = Shop.builder(server)
                .credentials(Credentials.apiKey(() -> keys.isEmpty() ? never(askedAgain) : keys.remove()));

        interrupt(builder, askedAgain::await, client -> client.events().record(Sales.sale(1)))
                .assertInterrupted(Effect.NONE);

        assertThat(paths()).containsExactly("/event/record");
    }

    @Test
    void thePageThatIsReadAheadOfAWalkIsGivenUpOnTheWire() throws Exception {
        answers.addAll(List.of(ONE_OF_TWO_PAGES, SILENCE));

        interruptOnceSilent(client -> Shop.walk(
                        client.events().list(EventListRequest.builder().build()).prefetch()))
                .assertInterrupted(Effect.NONE);

        server.awaitHangUp();
        assertThat(paths()).containsExactly("/event/list", "/event/list");
    }

    private CallEnding interruptOnceItWaits(Consumer<AccountingClient> call) throws Exception {
        return interrupt(Shop.builder(server).time(time), time::awaitWaiting, call);
    }

    private CallEnding interruptOnceSilent(Consumer<AccountingClient> call) throws Exception {
        return interrupt(Shop.builder(server), silent::await, call);
    }

    private interface Moment {
        void await() throws InterruptedException;
    }

    private static CallEnding interrupt(AccountingClientBuilder builder, Moment moment, Consumer<AccountingClient> call)
            throws Exception {
        CallEnding ending = new CallEnding();
        try (AccountingClient client = builder.build()) {
            Thread caller = new Thread(() -> ending.of(() -> call.accept(client)));
            caller.start();
            moment.await();

            caller.interrupt();

            ending.await();
        }
        return ending;
    }

    private List<String> paths() {
        return server.requests().stream()
                .map(request -> request.line().replaceAll("^\\S+ /accounting(\\S+) .*", "$1"))
                .toList();
    }

    private static RequestOptions once() {
        return RequestOptions.builder().retryPolicy(RetryPolicy.none()).build();
    }

    private static void changeByFunction(AccountingClient client) {
        client.invoices().set("in-1", invoice -> change());
    }

    private static InvoiceSetRequest change() {
        return InvoiceSetRequest.builder()
                .invoiceId("in-1")
                .expectedRevision(Revision.of(1))
                .customerId("cu-1")
                .build();
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
}
