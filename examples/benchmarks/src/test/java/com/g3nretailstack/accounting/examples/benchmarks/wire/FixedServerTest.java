package com.g3nretailstack.accounting.examples.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before all tests
final class FixedServerTest {
    private FixedServer server;
    private Rivals rivals;

    @BeforeAll
    void open() throws IOException, InterruptedException {
        server = new FixedServer(RealAnswers.taken());
        rivals = Rivals.calling(new Account("http://127.0.0.1:" + server.port() + "/accounting", "g3n-mock-any"));
    }

    @AfterAll
    void close() throws IOException {
        rivals.close();
        server.close();
    }

    List<Rival> all() {
        return rivals.all();
    }

    Stream<Rival> decoding() {
        return all().stream().filter(rival -> !rival.name().equals(Rivals.FLOOR));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("decoding")
    void givesAPageOf256(Rival rival) throws IOException {
        int rows = rival.page();

        assertThat(rows).isEqualTo(256);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("decoding")
    void givesARecordedEvent(Rival rival) throws IOException {
        String id = rival.record();

        assertThat(id).startsWith("ev-");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("all")
    void everyRivalKeepsItsConnection(Rival rival) throws IOException {
        rival.record();
        int before = server.connections();

        rival.record();
        rival.page();
        rival.record();

        assertThat(server.connections()).isEqualTo(before);
    }
}
