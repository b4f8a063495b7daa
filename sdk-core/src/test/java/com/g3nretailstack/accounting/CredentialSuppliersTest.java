package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A credential that is supplied: rotated after a 401, and what happens when its supplier fails. */
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class CredentialSuppliersTest {
    private static final String UNAUTHORIZED = Http.error("401 No", "unauthorized");

    @Test
    void aSupplierThatFailsOnFirstUseIsARefusalWithoutEffectThatMayBeTriedAgain() throws Exception {
        IllegalStateException planted = new IllegalStateException("vault closed");
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server, () -> {
                    throw planted;
                })) {
            CallRefusedException refused = catchThrowableOfType(
                    CallRefusedException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.reason()).isEqualTo(Reason.CREDENTIAL_SUPPLIER);
            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused.isRetrySafe()).isTrue();
            assertThat(refused).hasCause(planted);
            assertThat(refused)
                    .hasMessage(
                            "refused before sending: credential supplier: IllegalStateException [POST /event/record]");
            assertThat(refused.attempts()).hasSize(1);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aSupplierThatFailedIsAskedAgainByTheNextCall() throws Exception {
        Queue<Supplier<String>> answers = new ArrayDeque<>(List.of(
                () -> {
                    throw new IllegalStateException("vault closed");
                },
                () -> "key-2"));
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server, () -> answers.remove().get())) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(CallRefusedException.class);

            client.stat().get();

            assertThat(server.requests().get(0).header("x-api-key")).isEqualTo("key-2");
        }
    }

    @Test
    void aSupplierThatIsInterruptedIsAnInterruptedCall() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server, () -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted");
                })) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(InterruptedCallException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a401AsksOnceMoreAndSendsTheNewCredentialAsPartOfTheSameAttempt() throws Exception {
        Queue<String> keys = new ArrayDeque<>(List.of("old", "new"));
        try (WireServer server = new WireServer((request, out) -> out.write(
                        ("old".equals(request.header("x-api-key")) ? UNAUTHORIZED : Http.STAT).getBytes(UTF_8)));
                AccountingClient client = client(server, keys::remove)) {
            client.events().record(Sales.sale(1));
            client.stat().get();

            assertThat(server.requests())
                    .extracting(request -> request.header("x-api-key"))
                    .containsExactly("old", "new", "new");
        }
    }

    @Test
    void a401StandsWhereTheSupplierHasNothingNew() throws Exception {
        try (WireServer server = WireServer.always(UNAUTHORIZED);
                AccountingClient client = client(server, () -> "key")) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(UnauthorizedException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aSupplierThatFailsAfterA401LeavesThe401Standing() throws Exception {
        Queue<String> keys = new ArrayDeque<>(List.of("old"));
        try (WireServer server = WireServer.always(UNAUTHORIZED);
                AccountingClient client = client(server, keys::remove)) {
            UnauthorizedException refused = catchThrowableOfType(
                    UnauthorizedException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused.getSuppressed()).hasOnlyElementsOfType(NoSuchElementException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aSupplierThatFailsAfterALostAnswerDoesNotHideThatTheEffectIsUnknown() throws Exception {
        Queue<String> keys = new ArrayDeque<>(List.of("old"));
        Queue<String> answers = new ArrayDeque<>(List.of(Http.error("500 Oops", "internal-error")));
        try (WireServer server = new WireServer((request, out) ->
                        out.write((answers.isEmpty() ? UNAUTHORIZED : answers.remove()).getBytes(UTF_8)));
                AccountingClient client = client(server, keys::remove)) {
            ExportBatchStatusSetRequest write = ExportBatchStatusSetRequest.builder()
                    .batchId("b")
                    .status(ExportBatchStatus.SENT)
                    .expectedRevision(Revision.of(1))
                    .build();

            assertThatThrownBy(() -> client.exports().batches().setStatus(write))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasFieldOrPropertyWithValue("effect", Effect.UNKNOWN);
        }
    }

    private static AccountingClient client(WireServer server, Supplier<String> keys) {
        return Shop.builder(server).credentials(Credentials.apiKey(keys)).build();
    }
}
