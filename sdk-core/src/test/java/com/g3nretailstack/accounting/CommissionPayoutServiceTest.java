package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.CommissionPayoutStatus.APPROVED;
import static com.g3nretailstack.accounting.model.CommissionPayoutStatus.PAID;
import static com.g3nretailstack.accounting.model.CommissionPayoutStatus.PENDING;
import static com.g3nretailstack.accounting.testing.Commissions.ANN;
import static com.g3nretailstack.accounting.testing.Commissions.APRIL;
import static com.g3nretailstack.accounting.testing.Commissions.BEN;
import static com.g3nretailstack.accounting.testing.Commissions.MAY;
import static com.g3nretailstack.accounting.testing.Commissions.earned;
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
import com.g3nretailstack.accounting.model.CommissionPayout;
import com.g3nretailstack.accounting.model.CommissionPayoutCreateRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutGetRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutListRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutStatusSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class CommissionPayoutServiceTest {
    private AccountingClient client;
    private CommissionPayoutService payouts;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        payouts = client.commissions().payouts();
        client.events().record(earned(ANN, "2.49", "1"));
        client.events().record(earned(ANN, "0.51", "2"));
        client.events().record(earned(BEN, "7.00", "3"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsAPendingPayoutOfThePeriod() {
        CommissionPayout payout = payouts.create(april(ANN));

        assertThat(payout.status()).isEqualTo(PENDING);
        assertThat(payout.amount()).isEqualByComparingTo("3.00");
        assertThat(payout.currency()).isEqualTo("GBP");
        assertThat(payout.entryCount()).isEqualTo(2);
        assertThat(payouts.get(get(payout.payoutId()))).isEqualTo(payout);
        assertThat(payouts.get(get(payout.payoutId()), RequestOptions.none())).isEqualTo(payout);
    }

    @Test
    void aPayoutWhoseAnswerWasLostIsFoundByAssociateAndPeriod() {
        org.faults().on("/commission/payout/create").nth(1).play(Fault.commitThenDrop());

        CommissionPayout payout = payouts.create(april(ANN), RequestOptions.none());

        assertThat(list(CommissionPayoutListRequest.builder())).containsExactly(payout);
        org.journal().verify("/commission/payout/create", 1);
    }

    @Test
    void aSecondPayoutOfThePeriodIsRefused() {
        payouts.create(april(ANN));

        assertThatThrownBy(() -> payouts.create(april(ANN)))
                .isInstanceOf(RevisionConflictException.class)
                .hasMessageContaining("409 conflict");
        assertThat(list(CommissionPayoutListRequest.builder())).hasSize(1);
    }

    @Test
    void aPeriodWithoutAnythingToPayIsRefused() {
        assertThatThrownBy(() -> payouts.create(april("as-none"))).isInstanceOf(InvalidStateException.class);
    }

    @Test
    void anUnknownPayoutIsNotFound() {
        assertThatThrownBy(() -> payouts.get(get("po_nowhere"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> payouts.setStatus("po_nowhere", CommissionPayoutServiceTest::approval))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPages() {
        CommissionPayout anns = payouts.create(april(ANN));
        CommissionPayout bens = payouts.create(april(BEN));

        assertThat(list(CommissionPayoutListRequest.builder().limit(1))).containsExactly(anns, bens);
        org.journal().verify("/commission/payout/list", 2);
        assertThat(list(CommissionPayoutListRequest.builder().associateId(BEN).status(PENDING)))
                .containsExactly(bens);
    }

    @Test
    void approvesAndPays() {
        String payoutId = payouts.create(april(ANN)).payoutId();

        Outcome<CommissionPayout> approved = payouts.setStatus(payoutId, CommissionPayoutServiceTest::approval);
        Outcome<CommissionPayout> paid =
                payouts.setStatus(payoutId, payout -> payout.statusRequest(PAID), RequestOptions.none());

        assertThat(approved.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(approved.record().approvedAt()).isNotNull();
        assertThat(paid.record().status()).isEqualTo(PAID);
        assertThat(paid.record().paidAt()).isNotNull();
    }

    @Test
    void anApprovalWhoseAnswerWasLostTookEffectOnce() {
        String payoutId = payouts.create(april(ANN)).payoutId();
        org.faults().on("/commission/payout/status/set").nth(1).play(Fault.commitThenDrop());

        Outcome<CommissionPayout> approved = payouts.setStatus(payoutId, CommissionPayoutServiceTest::approval);

        assertThat(approved.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(approved.record().status()).isEqualTo(APPROVED);
        assertThat(payouts.get(get(payoutId)).revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void anApprovalNeedsAnActorAndARole() {
        CommissionPayout payout = payouts.create(april(ANN));

        assertThatThrownBy(() -> payouts.setStatus(payout.statusRequest(APPROVED)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("actor");
    }

    @Test
    void aPayoutThatIsNotApprovedIsNotPaid() {
        CommissionPayout payout = payouts.create(april(ANN));

        assertThatThrownBy(() -> payouts.setStatus(payout.statusRequest(PAID)))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void theStrictFormNeedsTheRevisionThatTheServiceHas() {
        CommissionPayout payout = payouts.create(april(ANN));
        CommissionPayoutStatusSetRequest approval = approval(payout);

        CommissionPayoutStatusSetRequest bare = CommissionPayoutStatusSetRequest.builder()
                .payoutId(payout.payoutId())
                .status(APPROVED)
                .build();

        assertThatThrownBy(() -> payouts.setStatus(bare)).isInstanceOf(RevisionRequiredException.class);
        assertThat(payouts.setStatus(approval).status()).isEqualTo(APPROVED);
        assertThatThrownBy(() -> payouts.setStatus(approval, RequestOptions.none()))
                .isInstanceOf(RevisionConflictException.class);
    }

    private List<CommissionPayout> list(CommissionPayoutListRequest.Builder request) {
        return payouts.list(request.build()).stream().toList();
    }

    private static CommissionPayoutCreateRequest april(String associate) {
        return CommissionPayoutCreateRequest.builder()
                .associateId(associate)
                .fromUtc(APRIL)
                .toUtc(MAY)
                .build();
    }

    private static CommissionPayoutStatusSetRequest approval(CommissionPayout payout) {
        return payout.statusRequest(APPROVED).toBuilder()
                .actor("user_guid:5d0c7a52")
                .actorRoles(List.of("finance_audit"))
                .build();
    }

    private static CommissionPayoutGetRequest get(String payoutId) {
        return CommissionPayoutGetRequest.builder().payoutId(payoutId).build();
    }
}
