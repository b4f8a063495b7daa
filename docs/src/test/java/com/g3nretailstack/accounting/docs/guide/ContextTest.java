package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class ContextTest {
    @Test
    void speaksForAStoreAndItsChannel(MockAccounting mock, MockOrg org) {
        EventRecordRequest sale = Shop.sale(1);

        try (AccountingClient accounting = Shop.client(mock, org)) {
            // tag::derived[]
            AccountingClient store =
                    accounting.with(context -> context.facility("lg-007").channel("POS"));
            Event recorded = store.events().record(sale);
            // end::derived[]

            assertThat(recorded.logicalGuid()).isEqualTo("lg-007");
            assertThat(recorded.channelCode()).isEqualTo("POS");
        }
    }

    @Test
    void changesTheContextOfOneCall(MockAccounting mock, MockOrg org) {
        EventRecordRequest sale = Shop.sale(1);

        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::per-call[]
            RequestOptions byPhone = RequestOptions.builder()
                    .context(context -> context.channel("PHONE"))
                    .build();
            Event recorded = store.events().record(sale, byPhone);
            // end::per-call[]

            assertThat(recorded.channelCode()).isEqualTo("PHONE");
        }
    }

    @Test
    void missesFacilityAndChannelBeforeTheNetwork(MockAccounting mock, MockOrg org) {
        EventRecordRequest sale = Shop.sale(1);

        try (AccountingClient accounting = Shop.builder(mock, org)
                .context(context -> context.facility(null))
                .build()) {
            // tag::missing[]
            assertThatThrownBy(() -> accounting.events().record(sale))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("facility");
            // end::missing[]
        }

        assertThat(mock.journal(org.orgcode()).count()).isZero();
    }

    @Test
    void takesASecretOrASupplierOfOne(MockAccounting mock, MockOrg org) {
        String key = org.apiKey();
        Vault vault = org::apiKey;

        // tag::credentials[]
        Credentials fixed = Credentials.apiKey(key);
        Credentials rotating = Credentials.apiKey(() -> vault.read());
        // end::credentials[]

        assertThat(fixed).hasToString("Credentials[api-key ***]").hasToString(rotating.toString());
        try (AccountingClient store =
                Shop.builder(mock, org).credentials(rotating).build()) {
            assertThat(store.events().record(Shop.sale(1)).eventId()).isNotBlank();
        }
    }

    private interface Vault {
        String read();
    }
}
