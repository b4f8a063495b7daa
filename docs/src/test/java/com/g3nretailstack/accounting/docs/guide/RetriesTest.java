package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class RetriesTest {
    @Test
    void triesAsOftenAsItIsTold(MockAccounting mock, MockOrg org) {
        mock.faults().forOrg(org.orgcode()).on("/stat").always().play(Fault.status(503));
        AccountingClientBuilder builder = Shop.builder(mock, org);
        // tag::policy[]
        builder.retryPolicy(RetryPolicy.builder()
                        .maxAttempts(6)
                        .maxDelay(Duration.ofSeconds(5))
                        .build())
                .retryBudget(RetryBudget.builder().capacity(200).build())
                .callTimeout(Duration.ofMinutes(5));

        RequestOptions once =
                RequestOptions.builder().retryPolicy(RetryPolicy.none()).build();
        // end::policy[]

        try (AccountingClient store = builder.build()) {
            assertThatThrownBy(() -> store.stat().get())
                    .isInstanceOfSatisfying(
                            ServerException.class, e -> assertThat(e.attempts()).hasSize(6));
            assertThatThrownBy(() -> store.stat().get(once))
                    .isInstanceOfSatisfying(
                            ServerException.class, e -> assertThat(e.attempts()).hasSize(1));
        }
    }

    @Test
    void keepsToLimitsOfItsOwn(MockAccounting mock, MockOrg org) {
        AccountingClientBuilder builder = Shop.builder(mock, org);
        // tag::limits[]
        builder.rateLimit(true).circuitBreaker(true).maxConcurrentCalls(16);
        // end::limits[]

        try (AccountingClient store = builder.build()) {
            assertThat(store.events().record(Shop.sale(1)).eventId()).isNotBlank();
        }
    }

    @Test
    void tellsAListenerWhatCallsDo(MockAccounting mock, MockOrg org) {
        mock.faults().forOrg(org.orgcode()).on("/stat").times(2).play(Fault.status(503));
        List<String> log = new ArrayList<>();
        AccountingClientBuilder builder = Shop.builder(mock, org);
        // tag::listener[]
        builder.listener(new CallListener() {
            @Override
            public void onCall(CallEvent call) {
                log.add(call.operation() + ": " + call.attempts().size() + " attempts");
            }
        });
        // end::listener[]

        try (AccountingClient store = builder.build()) {
            store.stat().get();
        }

        assertThat(log).containsExactly("GET /stat: 3 attempts");
    }
}
