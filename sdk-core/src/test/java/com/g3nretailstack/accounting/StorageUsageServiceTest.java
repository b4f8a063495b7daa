package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.StorageUsageOrigin.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.StorageResourceKind;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageGetRequest;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageRecordRequest;
import com.g3nretailstack.accounting.model.StorageUsageStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class StorageUsageServiceTest {
    private static final Instant FROM = Instant.parse("2026-04-30T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-05-01T00:00:00Z");

    private AccountingClient client;
    private StorageUsageService usage;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        usage = client.storageUsage();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void recordsUsageForTheCostCentreOfTheContext() {
        StorageUsage recorded = client.with(context -> context.costCentre("RETL-0042-WEB1"))
                .storageUsage()
                .record(scan(1));

        assertThat(recorded.logicalBytes()).isEqualTo(734_003_200L);
        assertThat(recorded.cccode()).isEqualTo("RETL-0042-WEB1");
        assertThat(recorded.status()).isEqualTo(StorageUsageStatus.RECORDED);
        assertThat(recorded.origin()).isEqualTo(RECORDED);
        assertThat(recorded.fromUtc()).isEqualTo(FROM);
    }

    @Test
    void getsWhatWasRecorded() {
        StorageUsage recorded = usage.record(scan(1), RequestOptions.none());

        assertThat(usage.get(get(recorded.usageId()))).isEqualTo(recorded);
        assertThat(usage.get(get(recorded.usageId()), RequestOptions.none())).isEqualTo(recorded);
    }

    @Test
    void anUnknownRecordIsNotFound() {
        assertThatThrownBy(() -> usage.get(get("su_nowhere"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPagesInOrder() {
        List<StorageUsage> recorded = IntStream.range(0, 5)
                .mapToObj(number -> usage.record(scan(number)))
                .toList();

        assertThat(usage.list(page(2))).containsExactlyElementsOf(recorded);
        assertThat(usage.list(page(2), RequestOptions.none()).prefetch()).containsExactlyElementsOf(recorded);
        org.journal().verify("/storage/usage/list", 6);
    }

    @Test
    void listsTheRecordsOfAResource() {
        usage.record(scan(1));
        StorageUsage wanted = usage.record(scan(2));

        assertThat(usage.list(StorageUsageListRequest.builder()
                        .resourceRef(wanted.resourceRef())
                        .build()))
                .containsExactly(wanted);
    }

    @Test
    void aRecordWhoseAnswerIsLostIsFoundByWindowResourceAndReference() {
        org.faults().on("/storage/usage/record").nth(1).play(Fault.commitThenDrop());

        StorageUsage recorded = usage.record(scan(1));

        assertThat(usage.list(page(8))).containsExactly(recorded);
        org.journal().verify("/storage/usage/record", 1);
    }

    @Test
    void withoutAReferenceALostAnswerLeavesTheOutcomeUnknown() {
        org.faults().on("/storage/usage/record").nth(1).play(Fault.commitThenDrop());
        StorageUsageRecordRequest bare = StorageUsageRecordRequest.builder()
                .resourceKind(StorageResourceKind.RECORD)
                .resourceRef("changelog:scm/ACME")
                .logicalBytes(1L)
                .fromUtc(FROM)
                .toUtc(TO)
                .build();

        OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> usage.record(bare));

        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        org.journal().verify("/storage/usage/record", 1);
        org.journal().verify("/storage/usage/list", 0);
    }

    @Test
    void lessThanNothingIsRefusedWithTheServicesWordsAndNoEffect() {
        StorageUsageRecordRequest negative =
                scan(1).toBuilder().logicalBytes(-1L).build();

        ValidationException refused = catchThrowableOfType(ValidationException.class, () -> usage.record(negative));

        assertThat(refused).hasMessageContaining("logical_bytes is negative");
        assertThat(refused.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void refusesNullByName() {
        assertThatThrownBy(() -> usage.record(null)).hasMessage("request");
        assertThatThrownBy(() -> usage.list(page(1), null)).hasMessage("options");
        assertThatThrownBy(() -> usage.reconcile(null)).hasMessage("request");
        assertThatThrownBy(() -> usage.reconcileAll(null)).hasMessage("request");
    }

    private static StorageUsageRecordRequest scan(int number) {
        return StorageUsageRecordRequest.builder()
                .service("scm")
                .resourceKind(StorageResourceKind.OBJECT)
                .resourceRef("s3://scm-attachments/ACME/" + number + "/")
                .logicalBytes(734_003_200L)
                .itemCount(1_812L)
                .fromUtc(FROM)
                .toUtc(TO)
                .sourceRefs(List.of("scan:" + number))
                .build();
    }

    private static StorageUsageGetRequest get(String id) {
        return StorageUsageGetRequest.builder().usageId(id).build();
    }

    private static StorageUsageListRequest page(int limit) {
        return StorageUsageListRequest.builder().limit(limit).build();
    }
}
