package com.g3nretailstack.accounting.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.HighestRandom;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.SetTime;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a 401 does: the supplier is asked once more, and that is no retry. */
class CredentialRenewalTest {
    private static final Answer OK = Answer.json(200, "{\"success\":true,\"data\":{}}");
    private static final Answer UNAUTHORIZED =
            Answer.json(401, "{\"success\":false,\"error\":{\"major\":{\"tag\":\"unauthorized\"}}}");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final LoopbackServer server = LoopbackServer.start(request -> answers.remove());
    private final List<CallEvent> events = new ArrayList<>();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void sendsAgainWithTheRenewedCredentialThoughNoRetryIsAllowed() {
        answers.addAll(List.of(UNAUTHORIZED, OK));

        try (AccountingClient accounting = client(supplier("k-1", "k-2"))) {
            call(accounting, RetryClass.CREATE);
        }

        assertThat(keys()).containsExactly("k-1", "k-2");
    }

    @Test
    void writesBothRequestsIntoTheDiary() {
        answers.addAll(List.of(UNAUTHORIZED, OK));

        try (AccountingClient accounting = client(supplier("k-1", "k-2"))) {
            call(accounting, RetryClass.CREATE);
        }

        assertThat(events.get(0).attempts())
                .extracting(Attempt::number, Attempt::status, Attempt::decision)
                .containsExactly(tuple(1, 401, "sent again with a renewed credential"), tuple(2, 200, "done"));
    }

    @Test
    void asksOnlyOnce() {
        answers.addAll(List.of(UNAUTHORIZED, UNAUTHORIZED));

        try (AccountingClient accounting = client(supplier("k-1", "k-2", "k-3"))) {
            UnauthorizedException failure =
                    catchThrowableOfType(UnauthorizedException.class, () -> call(accounting, RetryClass.READ));

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.attempts()).hasSize(2);
            assertThat(keys()).containsExactly("k-1", "k-2");
        }
    }

    @Test
    void leavesThe401StandingWhenThereIsNoOther() {
        answers.add(UNAUTHORIZED);

        try (AccountingClient accounting = client(supplier("k-1", "k-1"))) {
            UnauthorizedException failure =
                    catchThrowableOfType(UnauthorizedException.class, () -> call(accounting, RetryClass.READ));

            assertThat(failure.getSuppressed()).isEmpty();
            assertThat(keys()).containsExactly("k-1");
        }
    }

    @Test
    void leavesThe401StandingWhenTheSupplierThrowsAndKeepsWhatItThrew() {
        answers.add(UNAUTHORIZED);
        IllegalStateException vault = new IllegalStateException("the vault is sealed");

        try (AccountingClient accounting = client(supplier("k-1", vault))) {
            UnauthorizedException failure =
                    catchThrowableOfType(UnauthorizedException.class, () -> call(accounting, RetryClass.CREATE));

            assertThat(failure.getSuppressed()).containsExactly(vault);
            assertThat(failure.status()).isEqualTo(401);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(keys()).containsExactly("k-1");
        }
    }

    @Test
    void keepsTheEffectUnknownWhenTheSupplierThrowsAfterALostAnswer() {
        answers.addAll(List.of(Answer.json(503, "{}"), UNAUTHORIZED));
        IllegalStateException vault = new IllegalStateException("the vault is sealed");

        try (AccountingClient accounting = client(supplier("k-1", vault))) {
            RequestOptions twice =
                    RequestOptions.builder().retryPolicy(RetryPolicy.standard()).build();
            OutcomeUnknownException failure = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> accounting.raw().call("POST", "/thing", new JsonObject(), RetryClass.IDEMPOTENT, twice));

            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.getCause()).isInstanceOf(UnauthorizedException.class);
            assertThat(requireNonNull(failure.getCause()).getSuppressed()).containsExactly(vault);
        }
    }

    private AccountingClient client(Supplier<String> supplier) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey(supplier))
                .retryPolicy(RetryPolicy.none())
                .listener(new CallListener() {
                    @Override
                    public void onCall(CallEvent event) {
                        events.add(event);
                    }
                })
                .time(new SetTime())
                .random(new HighestRandom())
                .build();
    }

    private static void call(AccountingClient accounting, RetryClass retryClass) {
        accounting.raw().call("POST", "/thing", new JsonObject(), retryClass, RequestOptions.none());
    }

    private List<String> keys() {
        return server.received().stream()
                .map(request -> request.headers().get("x-api-key"))
                .toList();
    }

    private static Supplier<String> supplier(Object... values) {
        Deque<Object> left = new ArrayDeque<>(List.of(values));
        return () -> {
            Object next = left.remove();
            if (next instanceof RuntimeException failure) {
                throw failure;
            }
            return (String) next;
        };
    }
}
