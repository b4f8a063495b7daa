package com.g3nretailstack.accounting.examples.benchmarks.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Dialogue;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.Paged;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowPagesTest {
    private static final int PAGES = 3;

    private Dialogue server;
    private String baseUrl = "";
    private AccountingClient client;

    @BeforeAll
    void start() throws IOException {
        server = Dialogue.with(new Child(List.of(), SlowPages.class, List.of(Integer.toString(PAGES))));
        baseUrl = server.line();
        client = AccountingClient.builder()
                .baseUrl(baseUrl)
                .orgcode("ACME")
                .credentials(Credentials.apiKey("any"))
                .build();
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    private Paged<Event> list() {
        return client.events().list(EventListRequest.builder().build());
    }

    @Test
    void endsAfterSoManyFullPages() {
        List<Integer> rows = StreamSupport.stream(list().pages().spliterator(), false)
                .map(Page::items)
                .map(List::size)
                .toList();

        assertThat(rows).containsExactly(256, 256, 256);
    }

    @Test
    void givesTheSamePagesToAWalkThatReadsAhead() {
        assertThat(list().prefetch().stream().map(Event::eventId).toList())
                .isEqualTo(list().stream().map(Event::eventId).toList());
    }

    @Test
    void aReaderOfLittleMemoryWalksEitherWay() throws IOException {
        try (Dialogue reader = Dialogue.with(new Child(List.of("-Xmx24m"), Reader.class, List.of(baseUrl)))) {
            assertThat(Walked.parse(reader.ask("sequential 2")).rows()).isEqualTo(512);
            assertThat(Walked.parse(reader.ask("ahead 9")).rows()).isEqualTo(768);
        }
    }
}
