package com.g3nretailstack.accounting.examples.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.contractkit.report.KitReport;
import com.g3nretailstack.accounting.examples.contractkit.report.TextReport;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import com.g3nretailstack.accounting.mock.MockAccounting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kit as a library, in a test of the user's own. */
final class LibraryTest {
    private final MockAccounting server = MockAccounting.start();
    private final String baseUrl = server.baseUrl();
    private final String key = server.org("SHOP").apiKey();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reportsWhatHeld() {
        // tag::library[]
        KitReport report = ContractKit.against(baseUrl, "SHOP", Credentials.apiKey(key))
                .context(context -> context.facility("lg-042").channel("WEB"))
                .allowWrites()
                .kit()
                .only(Set.of("event_record", "event_get"))
                .run();

        assertThat(report.passed()).as(TextReport.of(report)).isTrue();
        // end::library[]
        assertThat(report.written()).isNotEmpty();
        assertThat(report.results()).extracting(CaseResult::subject).containsOnly("event_record", "event_get");
    }

    @Test
    void sendsNoWriteUnlessAllowed() {
        KitReport report = ContractKit.against(baseUrl, "SHOP", Credentials.apiKey(key))
                .context(context -> context.facility("lg-042").channel("WEB"))
                .kit()
                .only(Set.of("event_record", "event_list", "invoice_set"))
                .run();

        assertThat(report.passed()).as(TextReport.of(report)).isTrue();
        assertThat(server.journal("SHOP").requests())
                .extracting(entry -> entry.path())
                .containsOnly("/stat", "/event/list");
    }

    @Test
    void tellsEachResultAsItComes() {
        List<CaseResult> told = new ArrayList<>();

        KitReport report = ContractKit.embedded()
                .only(Set.of("stat_get"))
                .progress(told::add)
                .run();

        assertThat(told).isNotEmpty().isEqualTo(report.results());
        assertThat(report.count(Verdict.PASSED)).isEqualTo(told.size());
    }
}
