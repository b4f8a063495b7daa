package com.g3nretailstack.accounting.examples.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.journal.JournalEntry;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who does less work than it claims is no rival: each of them against the real mock over a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RivalsTest {
    private final MockAccounting mock = MockAccounting.start();
    private final MockOrg org = mock.org(Account.ORGCODE);
    private List<Rival> rivals = List.of();

    @BeforeAll
    void open() throws IOException {
        rivals = Rivals.calling(new Account(mock.baseUrl(), org.apiKey())).all();
    }

    @AfterAll
    void close() throws IOException {
        new Rivals(rivals).close();
        mock.close();
    }

    @BeforeEach
    void forget() {
        org.reset();
    }

    Stream<Rival> all() {
        return rivals.stream();
    }

    Stream<Rival> decoding() {
        return rivals.stream().filter(rival -> !rival.name().equals(Rivals.FLOOR));
    }

    Stream<Rival> floor() {
        return rivals.stream().filter(rival -> rival.name().equals(Rivals.FLOOR));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("decoding")
    void readsTheIdOfWhatItRecorded(Rival rival) throws IOException {
        String id = rival.record();

        assertThat(org.events().list()).singleElement().asString().contains("\"event_id\":\"" + id + '"');
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("all")
    void sendsTheWholeSale(Rival rival) throws IOException {
        JsonNode sale = JsonMapper.shared().readTree(Bodies.SALE);

        rival.record();

        assertThat(holds(lastBody(), sale)).as(String.valueOf(lastBody())).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("all")
    void asksForTheLargestPage(Rival rival) throws IOException {
        rival.page();

        assertThat(lastBody().path("limit").asInt()).isEqualTo(256);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("all")
    void namesOrganisationFacilityAndChannel(Rival rival) throws IOException {
        rival.page();

        assertThat(last().headers())
                .containsEntry("x-orgcode", Account.ORGCODE)
                .containsEntry("x-logical-guid", Account.FACILITY)
                .containsEntry("x-channel-code", Account.CHANNEL);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("decoding")
    void countsTheRowsOfAPage(Rival rival) throws IOException {
        rival.record();
        rival.record();

        int rows = rival.page();

        assertThat(rows).isEqualTo(2);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("floor")
    void theFloorReadsAllBytesOfAPage(Rival floor) throws IOException {
        int empty = floor.page();
        floor.record();
        String event = org.events().list().get(0);

        int bytes = floor.page();

        assertThat(bytes).isGreaterThanOrEqualTo(empty + event.length() - 2);
    }

    private JournalEntry last() {
        List<JournalEntry> requests = mock.journal(Account.ORGCODE).requests();
        return requests.get(requests.size() - 1);
    }

    private JsonNode lastBody() {
        return Objects.requireNonNull(last().body());
    }

    /** Whether all that is wanted was sent; the stock client sends empty lists beside it. */
    private static boolean holds(JsonNode sent, JsonNode wanted) {
        if (wanted.isObject()) {
            return wanted.propertyStream().allMatch(field -> holds(sent.path(field.getKey()), field.getValue()));
        }
        if (wanted.isArray() && !wanted.isEmpty()) {
            return sent.size() == wanted.size() && holds(sent.path(0), wanted.get(0));
        }
        return wanted.isNumber()
                ? sent.isNumber() && sent.decimalValue().compareTo(wanted.decimalValue()) == 0
                : sent.equals(wanted);
    }
}
