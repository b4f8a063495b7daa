package com.g3nretailstack.accounting.examples.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.receivables.data.CaseFile;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that was cut short is started again on the same service. */
@SuppressWarnings("NullAway.Init") // set before each test
class RunAgainTest {
    private MockAccounting mock;
    private MockOrg org;
    private AccountingClient client;

    @BeforeEach
    void open() {
        mock = MockAccounting.start();
        org = mock.org("DEMO");
        client = AccountingClient.builder()
                .baseUrl(mock.baseUrl())
                .orgcode("DEMO")
                .credentials(Credentials.apiKey(org.apiKey()))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        mock.close();
    }

    @Test
    void tiesASecondTime() throws IOException {
        assertThat(run().differences).isEmpty();
        assertThat(run().differences).isEmpty();
    }

    @Test
    void goesOnWhereItWasCutShort() throws IOException {
        org.faults().on("/dunning/action/create").nth(2).play(Fault.status(403));
        assertThatThrownBy(this::run).isInstanceOf(AccountingException.class);
        org.faults().clear();

        assertThat(run().differences).isEmpty();
    }

    @Test
    void findsPaymentsWhoseAnswersWereLost() throws IOException {
        org.faults().on("/invoice/payment/apply").always().play(Fault.commitThenDrop());

        assertThat(run().differences).isEmpty();
    }

    @Test
    void endsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::run).isInstanceOfAny(CancellationException.class, AccountingException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Report run() throws IOException {
        return new Run(client, CaseFile.sample(), 4).report();
    }
}
