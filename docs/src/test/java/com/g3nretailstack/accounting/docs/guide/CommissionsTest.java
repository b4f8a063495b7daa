package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Commission;
import com.g3nretailstack.accounting.model.CommissionAdjustRequest;
import com.g3nretailstack.accounting.model.CommissionKind;
import com.g3nretailstack.accounting.model.CommissionListRequest;
import com.g3nretailstack.accounting.model.CommissionPayout;
import com.g3nretailstack.accounting.model.CommissionPayoutCreateRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutListRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutStatus;
import com.g3nretailstack.accounting.model.CommissionSplit;
import com.g3nretailstack.accounting.model.CommissionSplitSetRequest;
import com.g3nretailstack.accounting.model.CommissionStatement;
import com.g3nretailstack.accounting.model.CommissionStatementRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.revision.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class CommissionsTest {
    private final Instant april = Instant.parse("2026-04-01T00:00:00Z");
    private final Instant may = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void isEarnedAndTakenBackByEvents(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            Instant soldAt = Instant.parse("2026-04-14T16:02:11Z");
            // tag::earned[]
            store.events()
                    .record(event(EventType.SALE, "49.83", soldAt)
                            .sourceRefs(List.of("order:536365"))
                            .build());
            store.events()
                    .record(event(EventType.COMMISSION_EARNED, "2.49", soldAt)
                            .influencerId("as-0031")
                            .correlationId("536365")
                            .sourceRefs(List.of("commission:536365", "order:536365"))
                            .build());
            store.events()
                    .record(event(EventType.RETURN, "-16.61", soldAt)
                            .originalEvent(OriginalEvent.builder()
                                    .sourceRef("order:536365")
                                    .build())
                            .sourceRefs(List.of("order:C536379"))
                            .build());

            List<Commission> entries =
                    store
                            .commissions()
                            .list(CommissionListRequest.builder()
                                    .orderId("536365")
                                    .build())
                            .stream()
                            .toList(); // earned 2.49, and a third of it taken back: -0.83
            // end::earned[]

            assertThat(entries)
                    .extracting(entry -> entry.kind() + " " + entry.amount())
                    .containsExactly("earned 2.49", "clawback -0.83");
        }
    }

    @Test
    void isAdjustedByAnEntryOfItsOwn(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            // tag::adjust[]
            Commission bonus = store.commissions()
                    .adjust(CommissionAdjustRequest.builder()
                            .kind(CommissionKind.BONUS)
                            .associateId("as-0044")
                            .amount(new BigDecimal("25.00"))
                            .currency("GBP")
                            .actor("user_guid:5d0c7a52")
                            .actorRoles(List.of("finance_audit"))
                            .reason("Best of the month")
                            .sourceRefs(List.of("bonus:2026-04/as-0044"))
                            .build());
            // end::adjust[]

            assertThat(bonus.amount()).isEqualByComparingTo("25.00");
        }
    }

    @Test
    void isSharedStatedAndPaid(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            store.events()
                    .record(event(EventType.COMMISSION_EARNED, "2.49", april)
                            .influencerId("as-0031")
                            .sourceRefs(List.of("commission:536365"))
                            .build());
            String commissionId = store.commissions()
                    .list(CommissionListRequest.builder().build())
                    .iterator()
                    .next()
                    .commissionId();
            // tag::split[]
            Outcome<Commission> shared = store.commissions()
                    .setSplit(
                            commissionId,
                            commission -> CommissionSplitSetRequest.builder()
                                    .splits(List.of(part("as-0031", 7000), part("as-0044", 3000)))
                                    .reason("Sold together")
                                    .build());
            // end::split[]
            assertThat(shared.record().splits())
                    .extracting(part -> String.valueOf(part.amount()))
                    .containsExactly("1.75", "0.74");

            // tag::payout[]
            CommissionStatement statement = store.commissions()
                    .statement(CommissionStatementRequest.builder()
                            .associateId("as-0031")
                            .fromUtc(april)
                            .toUtc(may)
                            .build());
            CommissionPayout payout = store.commissions()
                    .payouts()
                    .create(CommissionPayoutCreateRequest.builder()
                            .associateId("as-0031")
                            .fromUtc(april)
                            .toUtc(may)
                            .build());
            store.commissions()
                    .payouts()
                    .setStatus(
                            payout.payoutId(),
                            pending -> pending.statusRequest(CommissionPayoutStatus.APPROVED).toBuilder()
                                    .actor("user_guid:5d0c7a52")
                                    .actorRoles(List.of("finance_audit"))
                                    .build());
            store.commissions()
                    .payouts()
                    .setStatus(payout.payoutId(), approved -> approved.statusRequest(CommissionPayoutStatus.PAID));
            // end::payout[]

            assertThat(payout.amount()).isEqualByComparingTo("1.75");
            assertThat(requireNonNull(statement.totals()).get(0).openAmount()).isEqualByComparingTo("1.75");
            assertThat(store.commissions()
                            .payouts()
                            .list(CommissionPayoutListRequest.builder()
                                    .status(CommissionPayoutStatus.PAID)
                                    .build()))
                    .hasSize(1);
        }
    }

    private static EventRecordRequest.Builder event(EventType type, String amount, Instant occurredAt) {
        return EventRecordRequest.builder()
                .type(type)
                .amount(new BigDecimal(amount))
                .currency("GBP")
                .occurredAt(occurredAt);
    }

    private static CommissionSplit part(String associateId, int bps) {
        return CommissionSplit.builder().associateId(associateId).splitBps(bps).build();
    }
}
