package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.ConsignmentSettlementStatus.APPROVED;
import static com.g3nretailstack.accounting.model.ConsignmentSettlementStatus.CANCELLED;
import static com.g3nretailstack.accounting.model.ConsignmentSettlementStatus.PAID;
import static com.g3nretailstack.accounting.model.ConsignmentSettlementStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.ConsignmentSettlement;
import com.g3nretailstack.accounting.model.ConsignmentSettlementApproveRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementCreateRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementGetRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementLine;
import com.g3nretailstack.accounting.model.ConsignmentSettlementListRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementStatusSetRequest;
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.PartyType;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Sales;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ConsignmentSettlementServiceTest {
    private static final String CREATE = "/consignment/settlement/create";

    private AccountingClient client;
    private ConsignmentSettlementService settlements;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        settlements = client.consignmentSettlements();
        sell("ve-1", "10.05");
        sell("ve-1", "20.00");
        sell("ve-2", "5.00");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void settlesThePeriodsSalesAndKeepsTheCommission() {
        ConsignmentSettlement settled = settlements.create(march("ve-1"));

        assertThat(settled.status()).isEqualTo(PENDING);
        assertThat(settled.grossAmount()).isEqualByComparingTo("30.05");
        assertThat(settled.commissionAmount()).isEqualByComparingTo("9.02"); // of 9.015
        assertThat(settled.netAmount()).isEqualByComparingTo("21.03");
        assertThat(settled.lines())
                .extracting(ConsignmentSettlementLine::grossAmount)
                .containsExactly(settled.grossAmount());
        assertThat(settlements.get(get(settled))).isEqualTo(settled);
        assertThat(settlements.get(get(settled), RequestOptions.none())).isEqualTo(settled);
    }

    @Test
    void settlesNothingTwiceAndNothingThatIsNotThere() {
        settlements.create(march("ve-1"));

        assertThatThrownBy(() -> settlements.create(march("ve-1"), RequestOptions.none()))
                .isInstanceOf(RevisionConflictException.class);
        assertThatThrownBy(() -> settlements.create(march("ve-9"))).isInstanceOf(InvalidStateException.class);
        assertThatThrownBy(() -> settlements.create(march("ve-2").toBuilder()
                        .commissionBps(BigDecimal.valueOf(10_001))
                        .build()))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aSettlementWhoseAnswerWasLostIsFoundByVendorAndPeriod() {
        org.faults().on(CREATE).nth(1).play(Fault.commitThenDrop());

        ConsignmentSettlement settled = settlements.create(march("ve-1"));

        assertThat(settled.grossAmount()).isEqualByComparingTo("30.05");
        assertThat(settlements.list(everything()))
                .extracting(ConsignmentSettlement::settlementId)
                .containsExactly(settled.settlementId());
        org.journal().verify(CREATE, 1);
    }

    @Test
    void listsAcrossPages() {
        ConsignmentSettlement one = settlements.create(march("ve-1"));
        ConsignmentSettlement two = settlements.create(march("ve-2"));

        assertThat(settlements.list(everything().toBuilder().limit(1).build()))
                .extracting(ConsignmentSettlement::settlementId)
                .containsExactly(one.settlementId(), two.settlementId());
        assertThat(settlements.list(everything().toBuilder().vendorId("ve-2").build(), RequestOptions.none()))
                .extracting(ConsignmentSettlement::settlementId)
                .containsExactly(two.settlementId());
    }

    @Test
    void isApprovedByAFunctionAndPaidByAFunction() {
        String id = settlements.create(march("ve-1")).settlementId();

        Outcome<ConsignmentSettlement> approved = settlements.approve(id, settlement -> approval());
        Outcome<ConsignmentSettlement> paid = settlements.setStatus(id, settlement -> settlement.statusRequest(PAID));

        assertThat(approved.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(approved.record().status()).isEqualTo(APPROVED);
        assertThat(approved.record().approvedAt()).isNotNull();
        assertThat(paid.record().status()).isEqualTo(PAID);
        assertThat(paid.record().revision()).isEqualTo(Revision.of(3));
    }

    @Test
    void isApprovedStrictlyAtTheRevisionThatTheCallerRead() {
        ConsignmentSettlement settled = settlements.create(march("ve-1"));
        ConsignmentSettlementApproveRequest bare =
                approval().toBuilder().settlementId(settled.settlementId()).build();
        ConsignmentSettlementApproveRequest request =
                bare.toBuilder().expectedRevision(settled.revision()).build();

        assertThatThrownBy(() -> settlements.approve(bare)).isInstanceOf(RevisionRequiredException.class);
        assertThat(settlements.approve(request).status()).isEqualTo(APPROVED);
        assertThatThrownBy(() -> settlements.approve(request, RequestOptions.none()))
                .isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void isNotApprovedWithoutAnActor() {
        String id = settlements.create(march("ve-1")).settlementId();

        assertThatThrownBy(() -> settlements.approve(
                        id,
                        settlement ->
                                ConsignmentSettlementApproveRequest.builder().build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("actor");
    }

    @Test
    void anApprovalWhoseAnswerWasLostIsMadeOnce() {
        String id = settlements.create(march("ve-1")).settlementId();
        org.faults().on("/consignment/settlement/approve").nth(1).play(Fault.commitThenDrop());

        Outcome<ConsignmentSettlement> outcome = settlements.approve(id, settlement -> approval());

        assertThat(outcome.record().status()).isEqualTo(APPROVED);
        assertThat(outcome.record().revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void goesNoWayThatThePathDoesNotHave() {
        ConsignmentSettlement settled = settlements.create(march("ve-1"));

        assertThatThrownBy(() -> settlements.setStatus(settled.statusRequest(PAID)))
                .isInstanceOf(InvalidStateException.class);
        assertThat(settlements
                        .setStatus(settled.statusRequest(CANCELLED), RequestOptions.none())
                        .status())
                .isEqualTo(CANCELLED);
        assertThat(settlements.list(everything())).isEmpty();
        assertThat(settlements.list(everything().toBuilder().status(CANCELLED).build()))
                .hasSize(1);
    }

    @Test
    void theFunctionFormsFillInIdAndRevisionAndTakeOptions() {
        String id = settlements.create(march("ve-1")).settlementId();

        settlements.approve(id, settlement -> approval(), RequestOptions.none());
        Outcome<ConsignmentSettlement> unchanged = settlements.setStatus(id, settlement -> null, RequestOptions.none());
        settlements.setStatus(
                id,
                settlement -> ConsignmentSettlementStatusSetRequest.builder()
                        .status(PAID)
                        .build());

        assertThat(unchanged.status()).isEqualTo(Outcome.Status.UNCHANGED);
        assertThat(settlements.list(everything().toBuilder().status(PAID).build()))
                .hasSize(1);
    }

    @Test
    void anUnknownSettlementIsNotFound() {
        assertThatThrownBy(() -> settlements.get(ConsignmentSettlementGetRequest.builder()
                        .settlementId("cs-nowhere")
                        .build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settlements.approve("cs-nowhere", settlement -> approval()))
                .isInstanceOf(NotFoundException.class);
    }

    private void sell(String vendorId, String amount) {
        client.events()
                .record(Sales.keyless()
                        .amount(new BigDecimal(amount))
                        .sku("VASE")
                        .ownership(EventOwnership.builder()
                                .ownerType(PartyType.VENDOR)
                                .ownerRef(vendorId)
                                .possessorType(PartyType.ORG)
                                .possessorRef(org.orgcode())
                                .build())
                        .build());
    }

    private static ConsignmentSettlementCreateRequest march(String vendorId) {
        return ConsignmentSettlementCreateRequest.builder()
                .vendorId(vendorId)
                .fromUtc(Instant.parse("2026-03-01T00:00:00Z"))
                .toUtc(Instant.parse("2026-04-01T00:00:00Z"))
                .commissionBps(BigDecimal.valueOf(3000))
                .build();
    }

    private static ConsignmentSettlementApproveRequest approval() {
        return ConsignmentSettlementApproveRequest.builder()
                .actor("user_guid:5d0c7a52")
                .actorRoles(List.of("finance_audit"))
                .build();
    }

    private static ConsignmentSettlementGetRequest get(ConsignmentSettlement settlement) {
        return ConsignmentSettlementGetRequest.builder()
                .settlementId(settlement.settlementId())
                .build();
    }

    private static ConsignmentSettlementListRequest everything() {
        return ConsignmentSettlementListRequest.builder().build();
    }
}
