package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.CommissionKind.BONUS;
import static com.g3nretailstack.accounting.model.CommissionKind.CHARGEBACK;
import static com.g3nretailstack.accounting.model.CommissionKind.CLAWBACK;
import static com.g3nretailstack.accounting.model.CommissionKind.EARNED;
import static com.g3nretailstack.accounting.testing.Commissions.ANN;
import static com.g3nretailstack.accounting.testing.Commissions.APRIL;
import static com.g3nretailstack.accounting.testing.Commissions.BEN;
import static com.g3nretailstack.accounting.testing.Commissions.MAY;
import static com.g3nretailstack.accounting.testing.Commissions.adjustment;
import static com.g3nretailstack.accounting.testing.Commissions.earned;
import static com.g3nretailstack.accounting.testing.Commissions.returned;
import static com.g3nretailstack.accounting.testing.Commissions.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
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
import com.g3nretailstack.accounting.model.Commission;
import com.g3nretailstack.accounting.model.CommissionAdjustRequest;
import com.g3nretailstack.accounting.model.CommissionGetRequest;
import com.g3nretailstack.accounting.model.CommissionListRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutCreateRequest;
import com.g3nretailstack.accounting.model.CommissionSplit;
import com.g3nretailstack.accounting.model.CommissionSplitSetRequest;
import com.g3nretailstack.accounting.model.CommissionStatement;
import com.g3nretailstack.accounting.model.CommissionStatementRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class CommissionServiceTest {
    private AccountingClient client;
    private CommissionService commissions;
    private MockOrg org;
    private Commission commission;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        commissions = client.commissions();
        client.events().record(sold("49.83", "536365"));
        client.events().record(earned(ANN, "2.49", "536365"));
        commission = list(CommissionListRequest.builder()).get(0);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void getsWhatAnEventEarned() {
        assertThat(commission.kind()).isEqualTo(EARNED);
        assertThat(commission.amount()).isEqualByComparingTo("2.49");
        assertThat(commission.baseAmount()).isEqualByComparingTo("49.83");
        assertThat(commission.orderId()).isEqualTo("536365");
        assertThat(commissions.get(get(commission.commissionId()))).isEqualTo(commission);
        assertThat(commissions.get(get(commission.commissionId()), RequestOptions.none()))
                .isEqualTo(commission);
    }

    @Test
    void anUnknownCommissionIsNotFound() {
        assertThatThrownBy(() -> commissions.get(get("cm_nowhere"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> commissions.setSplit("cm_nowhere", current -> halves().build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPagesWhatAReturnTookBack() {
        client.events().record(returned("-49.83", "536365"));

        List<Commission> ofTheOrder =
                list(CommissionListRequest.builder().orderId("536365").limit(1));

        assertThat(ofTheOrder).extracting(Commission::kind).containsExactly(EARNED, CLAWBACK);
        assertThat(ofTheOrder.get(1).amount()).isEqualByComparingTo("-2.49");
        assertThat(ofTheOrder.get(1).originalCommissionId()).isEqualTo(commission.commissionId());
        // one walk to open, two pages now
        org.journal().verify("/commission/list", 3);
    }

    @Test
    void adjustsByAnEntryOfItsOwn() {
        Commission entry = commissions.adjust(adjustment(CHARGEBACK, ANN, "-1.25")
                .originalCommissionId(commission.commissionId())
                .build());

        assertThat(entry.amount()).isEqualByComparingTo("-1.25");
        assertThat(entry.originalCommissionId()).isEqualTo(commission.commissionId());
        assertThat(entry.orderId()).isEqualTo("536365");
        assertThat(entry.actor()).isEqualTo("user_guid:5d0c7a52");
        assertThat(commissions.get(get(commission.commissionId()))).isEqualTo(commission);
    }

    @Test
    void anAdjustmentWhoseAnswerWasLostIsFoundByItsReference() {
        org.faults().on("/commission/adjust").nth(1).play(Fault.commitThenDrop());

        Commission entry = commissions.adjust(adjustment(BONUS, ANN, "25.00").build(), RequestOptions.none());

        assertThat(entry.kind()).isEqualTo(BONUS);
        assertThat(list(CommissionListRequest.builder().kind(BONUS))).containsExactly(entry);
        org.journal().verify("/commission/adjust", 1);
    }

    @Test
    void anAdjustmentWithoutAReferenceStaysUnknown() {
        org.faults().on("/commission/adjust").nth(1).play(Fault.commitThenDrop());
        CommissionAdjustRequest bare =
                adjustment(BONUS, ANN, "25.00").sourceRefs(List.of()).build();

        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> commissions.adjust(bare));

        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        org.journal().verify("/commission/adjust", 1);
    }

    @Test
    void anAdjustmentOfTheWrongSignIsRefused() {
        assertThatThrownBy(
                        () -> commissions.adjust(adjustment(BONUS, ANN, "-1.00").build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("amount");
    }

    @Test
    void anAdjustmentNeedsAnActorAndARole() {
        assertThatThrownBy(() -> commissions.adjust(
                        adjustment(BONUS, ANN, "1.00").actorRoles(List.of()).build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("actor_roles");
    }

    @Test
    void theFunctionFormSplitsAndFillsInIdAndRevision() {
        Outcome<Commission> outcome = commissions.setSplit(commission.commissionId(), current -> halves().build());

        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        // 1.245 each, and the odd cent is the first one's
        assertThat(outcome.record().splits())
                .extracting(share -> share.amount().toPlainString())
                .containsExactly("1.25", "1.24");
    }

    @Test
    void theFunctionFormWritesNothingWhereTheFunctionSaysNull() {
        Outcome<Commission> outcome =
                commissions.setSplit(commission.commissionId(), current -> null, RequestOptions.none());

        assertThat(outcome.status()).isEqualTo(Outcome.Status.UNCHANGED);
        org.journal().verify("/commission/split/set", 0);
    }

    @Test
    void aSplitWhoseAnswerWasLostIsAppliedOnce() {
        org.faults().on("/commission/split/set").nth(1).play(Fault.commitThenDrop());

        Outcome<Commission> outcome = commissions.setSplit(commission.commissionId(), current -> halves().build());

        assertThat(outcome.record().splits()).hasSize(2);
        assertThat(commissions.get(get(commission.commissionId())).revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void theStrictFormNeedsTheRevisionThatTheServiceHas() {
        CommissionSplitSetRequest bare =
                halves().commissionId(commission.commissionId()).build();
        CommissionSplitSetRequest based =
                bare.toBuilder().expectedRevision(commission.revision()).build();

        assertThatThrownBy(() -> commissions.setSplit(bare)).isInstanceOf(RevisionRequiredException.class);
        assertThat(commissions.setSplit(based).splits()).hasSize(2);
        assertThatThrownBy(() -> commissions.setSplit(based, RequestOptions.none()))
                .isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void aCommissionInAPayoutStaysAsItIs() {
        commissions
                .payouts()
                .create(CommissionPayoutCreateRequest.builder()
                        .associateId(ANN)
                        .fromUtc(APRIL)
                        .toUtc(MAY)
                        .build());

        assertThatThrownBy(() -> commissions.setSplit(commission.commissionId(), current -> halves().build()))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void aStatementSumsTheSharesOfThePeriod() {
        commissions.setSplit(commission.commissionId(), current -> halves().build());
        commissions.adjust(adjustment(BONUS, ANN, "25.00").build());

        CommissionStatement statement = commissions.statement(april(ANN));

        assertThat(statement.entryCount()).isEqualTo(2);
        assertThat(statement.totals()).singleElement().satisfies(total -> {
            assertThat(total.earnedAmount()).isEqualByComparingTo("1.25");
            assertThat(total.adjustmentAmount()).isEqualByComparingTo("25.00");
            assertThat(total.amount()).isEqualByComparingTo("26.25");
        });
        assertThat(commissions.statement(april(BEN), RequestOptions.none()).entries())
                .extracting(entry -> entry.amount().toPlainString())
                .containsExactly("1.24");
    }

    private List<Commission> list(CommissionListRequest.Builder request) {
        return commissions.list(request.build()).stream().toList();
    }

    private static CommissionSplitSetRequest.Builder halves() {
        return CommissionSplitSetRequest.builder().splits(List.of(half(ANN), half(BEN)));
    }

    private static CommissionSplit half(String associate) {
        return CommissionSplit.builder().associateId(associate).splitBps(5000).build();
    }

    private static CommissionStatementRequest april(String associate) {
        return CommissionStatementRequest.builder()
                .associateId(associate)
                .fromUtc(APRIL)
                .toUtc(MAY)
                .build();
    }

    private static CommissionGetRequest get(String commissionId) {
        return CommissionGetRequest.builder().commissionId(commissionId).build();
    }
}
