package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DerivedClientTest {
    private WireServer server;
    private AccountingClient root;

    @BeforeEach
    void open() throws Exception {
        server = WireServer.always(Http.STAT);
        root = Shop.builder(server).build();
    }

    @AfterEach
    void close() throws Exception {
        root.close();
        server.close();
    }

    @Test
    void sharesTheConnection() {
        root.stat().get();
        root.with(context -> context.channel("POS")).stat().get();
        root.with(context -> context.orgcode("OTHER"))
                .with(context -> context.facility("lg-1"))
                .stat()
                .get();

        assertThat(server.requests()).hasSize(3);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void differsInItsContextAlone() {
        AccountingClient store = root.with(context -> context.facility("lg-7"));

        assertThat(store.context())
                .isEqualTo(root.context().toBuilder().facility("lg-7").build());
        assertThat(root.context().facility()).isEqualTo(Shop.FACILITY);
    }

    @Test
    void closingItClosesNothing() {
        AccountingClient derived = root.with(context -> context.channel("POS"));

        derived.close();

        assertThat(derived.stat().get().status()).isEqualTo("ok");
        assertThat(root.stat().get().status()).isEqualTo("ok");
    }

    @Test
    void closingTheRootRefusesEveryCallOfTheFamily() {
        AccountingClient derived = root.with(context -> context.channel("POS"));
        EventService events = derived.events();

        root.close();
        root.close();

        for (var failure : new CallRefusedException[] {
            refusal(() -> root.stat().get()),
            refusal(() -> events.record(Sales.sale(1))),
            refusal(() ->
                    events.list(EventListRequest.builder().build()).iterator().hasNext()),
            refusal(() -> derived.with(context -> context.channel("WEB")).stat().get())
        }) {
            assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.isRetrySafe()).isFalse();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void afterCloseAsyncFailsWithTheSameRefusal() {
        root.close();

        CompletableFuture<?> future = root.async(client -> client.stat().get());

        assertThat(future).isCompletedExceptionally();
        assertThatThrownBy(future::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(CallRefusedException.class)
                .hasFieldOrPropertyWithValue("reason", Reason.CLOSED);
    }

    @Test
    void closingTheRootLetsGoOfItsIdleConnections() throws Exception {
        root.stat().get();

        root.close();

        server.awaitHangUp();
    }

    @Test
    void printsAddressAndContextAndNoCredential() {
        assertThat(root.with(context -> context.channel("POS")))
                .asString()
                .contains(server.baseUrl(), "orgcode=ACME", "channel=POS")
                .doesNotContain("key-1");
    }

    @Test
    @SuppressWarnings("NullAway") // what an unchecked caller may do
    void refusesNullByName() {
        assertThatThrownBy(() -> root.with(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("change");
        assertThatThrownBy(() -> root.with(context -> null)).hasMessage("context");
        assertThatThrownBy(() -> root.async(null)).hasMessage("work");
    }

    private static CallRefusedException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(CallRefusedException.class, call);
    }
}
