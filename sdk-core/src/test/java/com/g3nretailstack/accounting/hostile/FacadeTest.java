package com.g3nretailstack.accounting.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever looks for every call of the client finds it. */
class FacadeTest {
    private final ContractExamples contract = new ContractExamples();

    @Test
    void findsACallForEveryOperationOfTheContract() {
        try (AccountingClient client = AccountingClient.builder().build()) {
            Facade facade = new Facade(client, contract, RequestOptions.none());

            assertThat(facade.requests().stream().map(FacadeCall::path).collect(Collectors.toSet()))
                    .isEqualTo(contract.byPath().keySet())
                    .hasSize(76);
            assertThat(facade.functions()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void everyOperationHasAnExampleOfASuccessAndOfErrors() {
        assertThat(contract.byPath().values()).allSatisfy(exchange -> {
            assertThat(exchange.success().tree().isJsonObject()).isTrue();
            assertThat(exchange.answers()).hasSizeGreaterThan(3);
        });
    }
}
