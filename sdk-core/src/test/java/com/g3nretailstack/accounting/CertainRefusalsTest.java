package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.CommentReportRequest;
import com.g3nretailstack.accounting.model.CommissionSplit;
import com.g3nretailstack.accounting.model.CommissionSplitSetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.testing.Sales;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain to be refused is refused before the network. */
@ExtendWith(MockAccountingExtension.class)
class CertainRefusalsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private AccountingClient client;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    static Stream<Arguments> refusedCalls() {
        return Stream.of(
                call(
                        "limit: 257 (expected: 1 to 256)",
                        client -> client.events()
                                .list(EventListRequest.builder().limit(257).build())),
                call(
                        "limit: 0 (expected: 1 to 256)",
                        client -> client.comments()
                                .report(CommentReportRequest.builder().limit(0).build())),
                call(
                        "limit: -1 (expected: 1 to 256)",
                        client -> client.storageUsage()
                                .reconcile(StorageUsageReconcileRequest.builder()
                                        .fromUtc(NOON)
                                        .toUtc(NOON.plusSeconds(1))
                                        .limit(-1)
                                        .build())),
                call(
                        "from_utc: 2026-03-04T12:00:00Z (expected: before to_utc, 2026-03-04T12:00:00Z)",
                        client -> client.events()
                                .list(EventListRequest.builder()
                                        .fromUtc(NOON)
                                        .toUtc(NOON)
                                        .build())),
                call(
                        "from_utc: 2026-03-04T12:00:00Z (expected: before to_utc, 2026-03-04T11:59:59.999999999Z)",
                        client -> client.reconciliation()
                                .report(ReconcileReportRequest.builder()
                                        .fromUtc(NOON)
                                        .toUtc(NOON.minusNanos(1))
                                        .build())),
                call(
                        "splits: the sum of split_bps is 9999 (expected: exactly 10000)",
                        client -> client.commissions().setSplit(split(5_000, 4_999))),
                call(
                        "splits: the sum of split_bps is 10001 (expected: exactly 10000)",
                        client -> client.commissions().setSplit(split(10_001))),
                call(
                        "splits: the sum of split_bps is 4294977296 (expected: exactly 10000)",
                        client -> client.commissions().setSplit(split(Integer.MAX_VALUE, Integer.MAX_VALUE, 10_002))),
                call(
                        "splits: the sum of split_bps is 0 (expected: exactly 10000)",
                        client -> client.commissions().setSplit(split())),
                call(
                        "cadence: both of interval_minutes and cron (expected: exactly one of them)",
                        client -> client.exports()
                                .schedules()
                                .create(schedule(ExportCadence.builder()
                                        .intervalMinutes(60L)
                                        .cron("0 2 * * *")
                                        .build()))),
                call(
                        "cadence: neither of interval_minutes and cron (expected: exactly one of them)",
                        client -> client.exports()
                                .schedules()
                                .create(schedule(ExportCadence.builder().build()))));
    }

    private static Arguments call(String message, Consumer<AccountingClient> call) {
        return Arguments.of(message, call);
    }

    private static CommissionSplitSetRequest split(int... shares) {
        List<CommissionSplit> splits = Arrays.stream(shares)
                .mapToObj(bps -> CommissionSplit.builder()
                        .associateId("as-" + bps)
                        .splitBps(bps)
                        .build())
                .toList();
        return CommissionSplitSetRequest.builder()
                .commissionId("cm-1")
                .splits(splits)
                .build();
    }

    private static ExportScheduleCreateRequest schedule(ExportCadence cadence) {
        return ExportScheduleCreateRequest.builder()
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .cadence(cadence)
                .build();
    }

    @ParameterizedTest
    @MethodSource("refusedCalls")
    void nothingIsSent(String message, Consumer<AccountingClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);

        assertThat(org.journal().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ADJUST", "INVENTORY.", ".ADJUST", "broken on arrival", "INVENTORY.ADJUST\n", "LAGER.ÄNDERN"
            })
    void aReasonCodeOfAnotherShapeIsRefusedAndNotQuoted(String code) {
        ExportBatchStatusSetRequest request = ExportBatchStatusSetRequest.builder()
                .batchId("ba-1")
                .status(ExportBatchStatus.SENT)
                .reasonCode(code)
                .build();

        assertThatThrownBy(() -> client.exports().batches().setStatus(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reason_code: not of the form CATEGORY.CODE")
                .message()
                .doesNotContain("broken on arrival");
        assertThat(org.journal().requests()).isEmpty();
    }

    @Test
    void aReasonCodeOfTheOrganisationsOwnIsTheServicesToJudge() {
        org.reasonCodes(Set.of("acct.Own_1-a.b"));

        assertThat(client.events()
                        .record(Sales.sale(1).toBuilder()
                                .reasonCode("acct.Own_1-a.b")
                                .build())
                        .reasonCode())
                .isEqualTo("acct.Own_1-a.b");
    }

    @Test
    void aSplitWithoutANumberAndACadenceOfAnUnknownFormAreTheServicesToJudge() {
        CommissionSplitSetRequest split = CommissionSplitSetRequest.builder()
                .commissionId("cm-1")
                .splits(List.of(CommissionSplit.builder().associateId("as-1").build()))
                .build();
        ExportCadence later = ExportCadence.builder()
                .extra("every", new JsonPrimitive("full moon"))
                .build();

        assertThatThrownBy(() -> client.commissions().setSplit(split)).isNotInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.exports().schedules().create(schedule(later)))
                .isNotInstanceOf(IllegalArgumentException.class);
        assertThat(org.journal().requests()).hasSize(2);
    }
}
