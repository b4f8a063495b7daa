package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.HighestRandom;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.SetTime;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The budget of a client family, spent and earned by one call after the other. */
class RetryBudgetAcrossCallsTest {
    private static final Answer GOOD = Answer.json(200, "{\"success\":true,\"data\":{}}");
    private static final Answer BAD = Answer.json(503, "{}");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final LoopbackServer server = LoopbackServer.start(request -> answers.isEmpty() ? BAD : answers.remove());
    private final AccountingClient accounting = AccountingClient.builder()
            .baseUrl(server.baseUrl())
            .time(new SetTime())
            .random(new HighestRandom())
            .build();

    @AfterEach
    void close() {
        accounting.close();
        server.close();
    }

    @Test
    void holdsTwentyRetriesAndNoneAfterThem() {
        for (int call = 0; call < 6; call++) {
            assertThat(requestsOf(accounting)).isEqualTo(4);
        }

        assertThat(requestsOf(accounting)).isEqualTo(3);
        assertThat(requestsOf(accounting)).isEqualTo(1);
    }

    @Test
    void isSharedWithDerivedClients() {
        spendAll();

        assertThat(requestsOf(accounting.with(context -> context.orgcode("OTHER"))))
                .isEqualTo(1);
    }

    @Test
    void earnsOneRetryWithFiveFirstTries() {
        spendAll();

        for (int call = 0; call < 4; call++) {
            answers.add(GOOD);
            assertThat(requestsOf(accounting)).isEqualTo(1);
        }
        assertThat(requestsOf(accounting)).isEqualTo(1);
        answers.add(GOOD);
        assertThat(requestsOf(accounting)).isEqualTo(1);

        assertThat(requestsOf(accounting)).isEqualTo(2);
    }

    @Test
    void getsBackFiveForASuccessAfterRetries() {
        spendAll();
        for (int call = 0; call < 5; call++) {
            answers.add(GOOD);
            requestsOf(accounting);
        }
        answers.add(BAD);
        answers.add(GOOD);

        assertThat(requestsOf(accounting)).isEqualTo(2);

        assertThat(requestsOf(accounting)).isEqualTo(2);
        assertThat(requestsOf(accounting)).isEqualTo(1);
    }

    private void spendAll() {
        for (int call = 0; call < 7; call++) {
            requestsOf(accounting);
        }
    }

    private int requestsOf(AccountingClient client) {
        int before = server.received().size();
        Throwable whetherItSucceeds = catchThrowable(
                () -> client.raw().call("POST", "/thing", new JsonObject(), RetryClass.READ, RequestOptions.none()));
        assertThat(whetherItSucceeds == null || whetherItSucceeds instanceof ServerException)
                .isTrue();
        return server.received().size() - before;
    }
}
