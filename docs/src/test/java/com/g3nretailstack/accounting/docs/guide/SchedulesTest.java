package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.model.ExportSchedule;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.ExportScheduleStatus;
import com.g3nretailstack.accounting.model.ExportScheduleWindow;
import com.g3nretailstack.accounting.model.ExportStatus;
import com.g3nretailstack.accounting.revision.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class SchedulesTest {

    @Test
    void startsATaxAudit(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::audit[]
            Export audit = store.exports()
                    .create(ExportCreateRequest.builder()
                            .code("vat-2026-q1")
                            .exportKind(ExportKind.TAX_AUDIT)
                            .fromUtc(Instant.parse("2026-01-01T00:00:00Z"))
                            .toUtc(Instant.parse("2026-04-01T00:00:00Z"))
                            .taxJurisdiction("GB")
                            .taxType("vat")
                            .build());
            // end::audit[]

            assertThat(audit.taxJurisdiction()).isEqualTo("GB");
        }
    }

    @Test
    void exportsEveryNight(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::create[]
            ExportSchedule nightly = store.exports()
                    .schedules()
                    .create(ExportScheduleCreateRequest.builder()
                            .code("erp-daily")
                            .exportKind(ExportKind.FINANCIAL_EVENTS)
                            .cadence(ExportCadence.builder().cron("0 2 * * *").build()) // every night at two
                            .window(ExportScheduleWindow.builder()
                                    .lengthMinutes(1440L) // a whole day,
                                    .delayMinutes(120L) // which ended at midnight
                                    .build())
                            .startsAt(Instant.parse("2026-11-17T00:00:00Z"))
                            .build());
            // end::create[]
            Shop.sales(3).forEach(store.events()::record); // on the 16th

            org.jobs().exportScheduleSweep("{\"as_of_utc\":\"2026-11-17T02:00:00Z\"}");

            // tag::found[]
            Export sixteenth = store.exports()
                    .list(ExportListRequest.builder()
                            .code("erp-daily-2026-11-17T00:00:00Z")
                            .build())
                    .iterator()
                    .next();
            // end::found[]
            assertThat(nightly.nextRunAt()).isEqualTo("2026-11-17T02:00:00Z");
            assertThat(sixteenth.fromUtc()).isEqualTo("2026-11-16T00:00:00Z");
            assertThat(sixteenth.eventCount()).isEqualTo(3);
        }
    }

    @Test
    void pausesASchedule(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String scheduleId = hourly(store).scheduleId();
            // tag::suspend[]
            Outcome<ExportSchedule> paused = store.exports()
                    .schedules()
                    .setStatus(scheduleId, schedule -> schedule.statusRequest(ExportScheduleStatus.SUSPENDED));
            // end::suspend[]

            assertThat(paused.record().status()).isEqualTo(ExportScheduleStatus.SUSPENDED);
            assertThat(org.jobs().exportScheduleSweep().path("scanned").intValue())
                    .isZero();
        }
    }

    private static ExportSchedule hourly(AccountingClient store) {
        return store.exports()
                .schedules()
                .create(ExportScheduleCreateRequest.builder()
                        .exportKind(ExportKind.FINANCIAL_EVENTS)
                        .cadence(ExportCadence.builder().intervalMinutes(60L).build())
                        .build());
    }

    @Test
    void demandsFieldsAndGroups(MockAccounting mock, MockOrg org) {
        org.exportTiming(Duration.ZERO, Duration.ZERO);
        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::policy[]
            org.exportPolicy(ExportPolicy.none()
                    .requiring("source_refs", "occurred_at")
                    .requiringOf("sale", "sku", "qty")
                    .groupedBy("channel_code", "currency"));
            // end::policy[]
            store.events().record(Shop.sale(1));

            Export run = store.exports()
                    .create(ExportCreateRequest.builder()
                            .exportKind(ExportKind.FINANCIAL_EVENTS)
                            .build());

            Export ended = store.exports()
                    .get(ExportGetRequest.builder().exportId(run.exportId()).build());
            assertThat(ended.status()).isEqualTo(ExportStatus.FAILED);
            assertThat(requireNonNull(ended.failure()).reason()).contains("has no sku");
        }
    }
}
