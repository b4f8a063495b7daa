package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// tag::extension[]
@ExtendWith(MockAccountingExtension.class)
final class LedgerTest {
    @Test
    void recordsASale(MockAccounting mock, MockOrg org) {
        try (AccountingClient accounting = AccountingClient.builder()
                .baseUrl(mock.baseUrl())
                .credentials(Credentials.apiKey(org.apiKey()))
                .context(context ->
                        context.orgcode(org.orgcode()).facility("lg-042").channel("WEB"))
                .build()) {
            Event sale = accounting.events().record(Shop.sale(1));

            assertThat(sale.eventId()).isNotBlank();
            assertThat(org.events().count()).isEqualTo(1);
        }
    }
}
// end::extension[]
