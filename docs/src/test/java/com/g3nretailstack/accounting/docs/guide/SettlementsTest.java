package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.ConsignmentSettlement;
import com.g3nretailstack.accounting.model.ConsignmentSettlementApproveRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementCreateRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementStatus;
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.PartyType;
import com.g3nretailstack.accounting.model.Royalty;
import com.g3nretailstack.accounting.model.RoyaltyBase;
import com.g3nretailstack.accounting.model.RoyaltyCalculateRequest;
import com.g3nretailstack.accounting.model.RoyaltyPeriod;
import com.g3nretailstack.accounting.model.RoyaltyRuleSetRequest;
import com.g3nretailstack.accounting.model.RoyaltyStatus;
import com.g3nretailstack.accounting.revision.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class SettlementsTest {
    private final Instant from = Instant.parse("2026-11-01T00:00:00Z");
    private final Instant to = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void settlesWithAConsignor(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            sell(store, PartyType.VENDOR, "ve-0208");
            // tag::settle[]
            ConsignmentSettlement settlement = store.consignmentSettlements()
                    .create(ConsignmentSettlementCreateRequest.builder()
                            .vendorId("ve-0208")
                            .fromUtc(from)
                            .toUtc(to)
                            .commissionBps(BigDecimal.valueOf(3000))
                            .build());
            // end::settle[]
            // tag::approve[]
            store.consignmentSettlements()
                    .approve(
                            settlement.settlementId(),
                            pending -> ConsignmentSettlementApproveRequest.builder()
                                    .actor("user_guid:5d0c7a52")
                                    .actorRoles(List.of("finance_audit"))
                                    .build());
            Outcome<ConsignmentSettlement> paid = store.consignmentSettlements()
                    .setStatus(
                            settlement.settlementId(),
                            approved -> approved.statusRequest(ConsignmentSettlementStatus.PAID));
            // end::approve[]

            assertThat(settlement.netAmount()).isEqualByComparingTo("13.96"); // 19.95 less 5.985, rounded
            assertThat(paid.record().paidAt()).isNotNull();
        }
    }

    @Test
    void calculatesARoyalty(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            sell(store, PartyType.FRANCHISEE, "fr-0017");
            // tag::rule[]
            store.royalties()
                    .rules()
                    .set(
                            "fr-0017",
                            rule -> RoyaltyRuleSetRequest.builder()
                                    .rateBps(BigDecimal.valueOf(600))
                                    .base(RoyaltyBase.NET_SALES)
                                    .period(RoyaltyPeriod.MONTH)
                                    .currency("GBP")
                                    .build(),
                            RequestOptions.builder().createIfAbsent().build());
            // end::rule[]
            // tag::royalty[]
            Royalty royalty = store.royalties()
                    .calculate(RoyaltyCalculateRequest.builder()
                            .franchiseeId("fr-0017")
                            .fromUtc(from)
                            .toUtc(to)
                            .build());
            // end::royalty[]

            assertThat(royalty.status()).isEqualTo(RoyaltyStatus.PENDING);
            assertThat(requireNonNull(royalty.amount())).isEqualByComparingTo("1.20"); // 6 % of 19.95 is 1.197
        }
    }

    private static void sell(AccountingClient store, PartyType owner, String ownerRef) {
        store.events()
                .record(Shop.sale(1).toBuilder()
                        .ownership(EventOwnership.builder()
                                .ownerType(owner)
                                .ownerRef(ownerRef)
                                .possessorType(PartyType.ORG)
                                .build())
                        .build());
    }
}
