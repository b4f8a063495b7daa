package com.g3nretailstack.accounting.examples.contractkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WireTest {
    private final MockAccounting mock = MockAccounting.start();
    private final Wire wire = new Wire(Contract.shipped(), "/accounting");
    private final AccountingClient client = AccountingClient.builder()
            .baseUrl(mock.baseUrl())
            .orgcode("SHOP")
            .credentials(Credentials.apiKey(mock.org("SHOP").apiKey()))
            .httpClient(new OkHttpClient.Builder().addInterceptor(wire).build())
            .build();

    @AfterEach
    void stop() {
        client.close();
        mock.close();
    }

    private void list() {
        assertThat(client.events().list(EventListRequest.builder().limit(3).build()))
                .isEmpty();
    }

    @Test
    void findsNothingWrongWithAGoodExchange() {
        list();

        assertThat(wire.problems()).isEmpty();
        assertThat(wire.last("POST /event/list").sent().path("limit").asInt()).isEqualTo(3);
    }

    @Test
    void findsARequestThatLacksWhatIsAssumedToBeRequired() {
        ExportCreateRequest bare = ExportCreateRequest.builder().build();

        assertThatThrownBy(() -> client.exports().create(bare)).isInstanceOf(ValidationException.class);

        assertThat(wire.problems())
                .singleElement()
                .asString()
                .contains("POST /export/create -> 400", "the request's", "'required' 'export_kind'");
    }

    @Test
    void findsAMisfitThatTheContractDoesNotRefuse() {
        wire.misfitNext(body -> body.put("a_property_of_tomorrow", 1));

        list();

        assertThat(wire.problems()).singleElement().asString().contains("though it was made not to");
    }

    @Test
    void putsAMisfitIntoOneRequestOnly() {
        wire.misfitNext(body -> {
            body.putArray("event_id");
            return body;
        });
        EventGetRequest request = EventGetRequest.builder().eventId("ev-1").build();

        assertThatThrownBy(() -> client.events().get(request)).isInstanceOf(ValidationException.class);
        list();

        assertThat(wire.problems()).isEmpty();
    }

    @Test
    void forgetsForTheNextCase() {
        list();

        wire.clear();

        assertThat(wire.exchanges()).isEmpty();
    }
}
