package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.ExportScheduleStatus.ACTIVE;
import static com.g3nretailstack.accounting.model.ExportScheduleStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.model.ExportSchedule;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.ExportScheduleGetRequest;
import com.g3nretailstack.accounting.model.ExportScheduleListRequest;
import com.g3nretailstack.accounting.model.ExportScheduleStatusSetRequest;
import com.g3nretailstack.accounting.model.ExportScheduleWindow;
import com.g3nretailstack.accounting.revision.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ExportScheduleServiceTest {
    private static final Instant STARTS_AT = Instant.parse("2027-05-01T02:00:00Z");

    private AccountingClient client;
    private ExportScheduleService schedules;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        schedules = client.exports().schedules();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsAnActiveScheduleWithItsFirstRun() {
        ExportSchedule schedule = schedules.create(nightly("N-1").build());

        assertThat(schedule.status()).isEqualTo(ACTIVE);
        assertThat(schedule.code()).isEqualTo("N-1");
        assertThat(schedule.cadence().cron()).isEqualTo("0 2 * * *");
        assertThat(schedule.window().delayMinutes()).isEqualTo(120);
        assertThat(schedule.nextRunAt()).isEqualTo(STARTS_AT);
        assertThat(schedule.lastRunAt()).isNull();
    }

    @Test
    void aCadenceIsAnIntervalOrCronAndNotBoth() {
        ExportCadence both =
                ExportCadence.builder().cron("0 2 * * *").intervalMinutes(60L).build();

        assertThatThrownBy(() -> schedules.create(nightly("N-1").cadence(both).build()))
                .isInstanceOfAny(ValidationException.class, IllegalArgumentException.class)
                .hasMessageContaining("cadence");
        assertThat(list(ExportScheduleListRequest.builder())).isEmpty();
    }

    @Test
    void getsASchedule() {
        ExportSchedule made = schedules.create(nightly("N-1").build());

        assertThat(schedules.get(id(made))).isEqualTo(made);
        assertThat(schedules.get(id(made), RequestOptions.none())).isEqualTo(made);
    }

    @Test
    void anUnknownScheduleIsNotFound() {
        ExportScheduleGetRequest nowhere =
                ExportScheduleGetRequest.builder().scheduleId("sc_nowhere").build();

        assertThatThrownBy(() -> schedules.get(nowhere)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> schedules.setStatus("sc_nowhere", schedule -> schedule.statusRequest(SUSPENDED)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPagesAndByItsFilters() {
        for (int number = 1; number <= 3; number++) {
            schedules.create(nightly("N-" + number).build());
        }
        schedules.setStatus(list(ExportScheduleListRequest.builder()).get(0).statusRequest(SUSPENDED));

        assertThat(codes(ExportScheduleListRequest.builder().limit(1))).containsExactly("N-1", "N-2", "N-3");
        assertThat(codes(ExportScheduleListRequest.builder().code("N-2"))).containsExactly("N-2");
        assertThat(codes(ExportScheduleListRequest.builder().status(SUSPENDED))).containsExactly("N-1");
        assertThat(codes(ExportScheduleListRequest.builder().dueByUtc(STARTS_AT.minusSeconds(1))))
                .isEmpty();
        org.journal().verify("/export/schedule/list", 1 + 3 + 1 + 1 + 1);
    }

    @Test
    void theFunctionFormSuspendsAndWakes() {
        String id = schedules.create(nightly("N-1").build()).scheduleId();

        Outcome<ExportSchedule> asleep = schedules.setStatus(id, schedule -> schedule.statusRequest(SUSPENDED));
        Outcome<ExportSchedule> awake = schedules.setStatus(
                id,
                schedule ->
                        ExportScheduleStatusSetRequest.builder().status(ACTIVE).build(),
                RequestOptions.none());

        assertThat(asleep.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(asleep.record().status()).isEqualTo(SUSPENDED);
        assertThat(awake.record().status()).isEqualTo(ACTIVE);
    }

    @Test
    void theFunctionFormWritesNothingWhereTheFunctionSaysNull() {
        ExportSchedule made = schedules.create(nightly("N-1").build());

        Outcome<ExportSchedule> outcome = schedules.setStatus(made.scheduleId(), schedule -> null);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.UNCHANGED);
        org.journal().verify("/export/schedule/status/set", 0);
    }

    @Test
    void theFunctionFormAppliesAgainWhereTheSweepWasFaster() {
        ExportSchedule made = schedules.create(nightly("N-1").build());
        int[] asked = new int[1];

        Outcome<ExportSchedule> outcome = schedules.setStatus(made.scheduleId(), schedule -> {
            if (asked[0]++ == 0) {
                sweep(STARTS_AT);
            }
            return schedule.statusRequest(SUSPENDED);
        });

        assertThat(asked[0]).isEqualTo(2);
        assertThat(outcome.record().status()).isEqualTo(SUSPENDED);
        assertThat(outcome.record().lastRunAt()).isEqualTo(STARTS_AT);
    }

    @Test
    void theStrictFormNeedsTheCurrentRevision() {
        ExportSchedule made = schedules.create(nightly("N-1").build());
        ExportScheduleStatusSetRequest bare = ExportScheduleStatusSetRequest.builder()
                .scheduleId(made.scheduleId())
                .status(SUSPENDED)
                .build();

        RevisionRequiredException required =
                catchThrowableOfType(RevisionRequiredException.class, () -> schedules.setStatus(bare));
        schedules.setStatus(made.statusRequest(SUSPENDED));

        assertThat(required.revisionHint()).isEqualTo(made.revision());
        assertThatThrownBy(() -> schedules.setStatus(made.statusRequest(ACTIVE)))
                .isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void theStateThatItHasIsRefused() {
        ExportSchedule made = schedules.create(nightly("N-1").build());

        assertThatThrownBy(() -> schedules.setStatus(made.statusRequest(ACTIVE)))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void aCreateWhoseAnswerWasLostIsFoundByItsCodeAndNotMadeTwice() {
        org.faults().on("/export/schedule/create").nth(1).play(Fault.commitThenDrop());

        ExportSchedule schedule = schedules.create(nightly("N-1").build());

        assertThat(schedule.code()).isEqualTo("N-1");
        assertThat(list(ExportScheduleListRequest.builder())).hasSize(1);
        org.journal().verify("/export/schedule/create", 1);
    }

    @Test
    void aCreateWithoutACodeWhoseAnswerWasLostStaysUnknown() {
        org.faults().on("/export/schedule/create").nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> schedules.create(nightly(null).build())).isInstanceOf(OutcomeUnknownException.class);
        org.journal().verify("/export/schedule/create", 1);
    }

    @Test
    void aStatusWhoseAnswerWasLostIsKnownToHold() {
        ExportSchedule made = schedules.create(nightly("N-1").build());
        org.faults().on("/export/schedule/status/set").nth(1).play(Fault.commitThenDrop());

        Outcome<ExportSchedule> outcome =
                schedules.setStatus(made.scheduleId(), schedule -> schedule.statusRequest(SUSPENDED));

        assertThat(outcome.record().status()).isEqualTo(SUSPENDED);
        assertThat(outcome.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
    }

    @Test
    void whatTheSweepMakesIsFoundByCodeAndOnTheSchedule() {
        Shop.record(client, 2);
        ExportSchedule made = schedules.create(
                nightly("N-1").window(ExportScheduleWindow.builder().build()).build());

        sweep(STARTS_AT);

        ExportSchedule swept = schedules.get(id(made));
        Export export = client.exports()
                .list(ExportListRequest.builder().code("N-1-" + STARTS_AT).build())
                .iterator()
                .next();
        ExportBatch batch = client.exports()
                .batches()
                .get(ExportBatchGetRequest.builder()
                        .batchId(swept.lastBatchId())
                        .build());
        assertThat(swept.lastExportId()).isEqualTo(export.exportId());
        assertThat(swept.nextRunAt()).isEqualTo("2027-05-02T02:00:00Z");
        assertThat(swept.coveredToUtc()).isEqualTo(STARTS_AT);
        assertThat(batch.exportId()).isEqualTo(export.exportId());
        assertThat(batch.evidence().eventCount()).isEqualTo(2);
    }

    private void sweep(Instant asOf) {
        org.jobs().exportScheduleSweep("{\"as_of_utc\":\"" + asOf + "\"}");
    }

    private List<ExportSchedule> list(ExportScheduleListRequest.Builder filters) {
        return schedules.list(filters.build()).stream().toList();
    }

    private List<String> codes(ExportScheduleListRequest.Builder filters) {
        return list(filters).stream().map(ExportSchedule::code).toList();
    }

    private static ExportScheduleGetRequest id(ExportSchedule schedule) {
        return ExportScheduleGetRequest.builder()
                .scheduleId(schedule.scheduleId())
                .build();
    }

    private static ExportScheduleCreateRequest.Builder nightly(String code) {
        ExportScheduleCreateRequest.Builder request = ExportScheduleCreateRequest.builder()
                .cadence(ExportCadence.builder().cron("0 2 * * *").build())
                .window(ExportScheduleWindow.builder()
                        .lengthMinutes(1440L)
                        .delayMinutes(120L)
                        .build())
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .startsAt(STARTS_AT);
        return code == null ? request : request.code(code);
    }
}
