package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class JobsTest {

    @Test
    void runsTheSweepWhenItIsTime() {
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg acme = mock.org("ACME");
            schedules(mock, acme, 1);
            // tag::run[]
            mock.clock().set(Instant.parse("2027-05-01T02:00:00Z"));

            ObjectNode swept = mock.jobs().exportScheduleSweep();

            assertThat(swept.path("scheduled").intValue()).isEqualTo(1);
            assertThat(acme.exportCount()).isEqualTo(1);
            // end::run[]
        }
    }

    @Test
    void runsTheJobThatAnEventNames() {
        try (MockAccounting mock = MockAccounting.start()) {
            // tag::event[]
            ObjectNode swept = mock.jobs().run("""
                    {"source": "aws.events", "job": "export-schedule-sweep", "as_of_utc": "2027-05-01T02:00:00Z"}""");
            // end::event[]

            assertThat(swept.path("as_of").asString()).isEqualTo("2027-05-01T02:00:00Z");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> mock.jobs().run("{\"job\": \"export-schedule-sweep\"}"))
                    .withMessageContaining("source");
        }
    }

    @Test
    void countsInADryRunAndChangesNothing() {
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg acme = mock.org("ACME");
            schedules(mock, acme, 1);
            // tag::dry-run[]
            ObjectNode foreseen = mock.jobs().exportScheduleSweep("""
                    {"as_of_utc": "2027-05-01T02:00:00Z", "dry_run": true}""");

            assertThat(foreseen.path("scheduled").intValue()).isEqualTo(1);
            assertThat(acme.exportCount()).isZero();
            // end::dry-run[]
        }
    }

    @Test
    void goesOnByItself() {
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg acme = mock.org("ACME");
            schedules(mock, acme, 3);
            // tag::resume[]
            String request = """
                    {"as_of_utc": "2027-05-01T02:00:00Z", "limit": 1}""";
            ObjectNode swept;
            do {
                swept = mock.jobs().exportScheduleSweep(request);
            } while (!swept.path("next_cursor").isNull());

            assertThat(acme.exportCount()).isEqualTo(3);
            // end::resume[]
        }
    }

    private static void schedules(MockAccounting mock, MockOrg org, int count) {
        try (AccountingClient client = Shop.client(mock, org)) {
            for (int number = 0; number < count; number++) {
                client.exports()
                        .schedules()
                        .create(ExportScheduleCreateRequest.builder()
                                .cadence(ExportCadence.builder()
                                        .cron("0 2 * * *")
                                        .build())
                                .exportKind(ExportKind.FINANCIAL_EVENTS)
                                .startsAt(Instant.parse("2027-05-01T00:00:00Z"))
                                .build());
            }
        }
    }
}
