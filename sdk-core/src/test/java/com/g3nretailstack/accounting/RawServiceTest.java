package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireServer;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(MockAccountingExtension.class)
class RawServiceTest {
    private static final JsonElement BODY = JsonParser.parseString("{\"limit\":3}");

    @Test
    void postsABodyAndAnswersWithTheData(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            Shop.record(client, 2);

            JsonElement data = client.raw().call("POST", "/event/list", BODY);

            assertThat(data.getAsJsonObject().getAsJsonArray("items")).hasSize(2);
        }
    }

    @Test
    void aRouteThatIsNotThereIsNotFound(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            assertThatThrownBy(() -> client.raw().call("POST", "/no/such", BODY))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void anUnnamedCallIsNotSentAgainAfterALostAnswerAndARead(MockAccounting mock, MockOrg org) {
        org.faults().on("/event/list").always().play(Fault.commitThenDrop());
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            assertThatThrownBy(() -> client.raw().call("POST", "/event/list", BODY))
                    .isInstanceOf(OutcomeUnknownException.class);
            org.journal().verify("/event/list", 1);

            assertThatThrownBy(() -> read(client, "POST", "/event/list", BODY))
                    .hasFieldOrPropertyWithValue("effect", Effect.NONE);
            org.journal().verify("/event/list", 1 + 4);
        }
    }

    @Test
    void getHasNoBodyAndDeleteMayHaveOne() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            read(client, "GET", "/stat", null);
            read(client, "DELETE", "/thing/1", null);
            read(client, "DELETE", "/thing/2", BODY);
            read(client, "PATCH", "/thing/3", new JsonArray());

            assertThat(server.requests())
                    .extracting(request -> request.line() + " " + request.body())
                    .containsExactly(
                            "GET /accounting/stat HTTP/1.1 ",
                            "DELETE /accounting/thing/1 HTTP/1.1 ",
                            "DELETE /accounting/thing/2 HTTP/1.1 {\"limit\":3}",
                            "PATCH /accounting/thing/3 HTTP/1.1 []");
        }
    }

    @Test
    void contextAndCredentialGoWithIt() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            client.raw().call("GET", "/new/thing", null);

            assertThat(server.requests().get(0).headers())
                    .containsEntry("x-orgcode", "ACME")
                    .containsEntry("x-api-key", "key-1");
        }
    }

    @Test
    void anAnswerWithoutDataIsJsonNull() throws Exception {
        try (WireServer server = WireServer.always(Http.ok("{\"success\":true}"));
                AccountingClient client = Shop.builder(server).build()) {
            assertThat(client.raw().call("POST", "/thing", BODY).isJsonNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{", "nonsense", "", "{\"a\":1}{", "\"x\""})
    void anAnswerThatIsNoEnvelopeIsUnreadable(String answer) throws Exception {
        try (WireServer server = WireServer.always(Http.ok(answer));
                AccountingClient client = Shop.builder(server).build()) {
            assertThatThrownBy(() -> read(client, "POST", "/thing", BODY)).isInstanceOf(DecodeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "thing",
                "/thing/",
                "//thing",
                "/thing?key=1",
                "/thing#x",
                "/a b",
                "/../usm/session",
                "/a/..",
                "/./a",
                "/%2e%2e/a",
                "/a\\b",
                "http://elsewhere/a"
            })
    void refusesAPathThatIsNoneOrLeadsElsewhere(String path) throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            assertThatThrownBy(() -> client.raw().call("POST", path, BODY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("path: ");
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.b", "/..a", "/a../b", "/.well-known/x", "/~x/y-z_1"})
    void takesAPathWithDotsInItsNames(String path) throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server).build()) {
            client.raw().call("GET", path, null);

            assertThat(server.requests().get(0).line()).isEqualTo("GET /accounting" + path + " HTTP/1.1");
        }
    }

    @Test
    void refusesAMethodOrABodyThatCannotBe(MockAccounting mock, MockOrg org) {
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            RawService raw = client.raw();

            assertThatThrownBy(() -> raw.call("post", "/a", BODY)).hasMessageStartingWith("method: ");
            assertThatThrownBy(() -> raw.call("TRACE", "/a", null)).hasMessageStartingWith("method: ");
            assertThatThrownBy(() -> raw.call("GET", "/a", new JsonObject()))
                    .hasMessage("body: given (expected: none for GET)");
            assertThatThrownBy(() -> raw.call("POST", "/a", null))
                    .hasMessage("body: missing (expected: JSON for POST)");
            assertThat(org.journal().count()).isZero();
        }
    }

    private static JsonElement read(
            AccountingClient client, String method, String path, @org.jspecify.annotations.Nullable JsonElement body) {
        return client.raw().call(method, path, body, RetryClass.READ, RequestOptions.none());
    }
}
