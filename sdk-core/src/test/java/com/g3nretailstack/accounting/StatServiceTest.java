package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
class StatServiceTest {
    @Test
    void aSessionMayAskWithoutAnOrganisation(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = AccountingClient.builder()
                .baseUrl(mock.baseUrl())
                .credentials(Credentials.session(org.session()))
                .build()) {
            assertThat(client.stat().get().status()).isEqualTo("ok");
            assertThat(client.stat().get(RequestOptions.none()).service()).isEqualTo("accounting");
        }
    }

    @Test
    void aKeyMayAskToo(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            assertThat(client.stat().get().status()).isEqualTo("ok");
        }
    }

    @Test
    void withoutACredentialTheServiceRefuses(MockAccounting mock) {
        try (AccountingClient client =
                AccountingClient.builder().baseUrl(mock.baseUrl()).build()) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void aGetHasNeitherBodyNorQuery() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            client.stat().get();

            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("GET /accounting/stat HTTP/1.1");
                assertThat(request.body()).isEmpty();
                assertThat(request.headers()).doesNotContainKeys("content-length", "content-type");
            });
        }
    }
}
