package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.RoyaltyStatus.APPROVED;
import static com.g3nretailstack.accounting.model.RoyaltyStatus.CANCELLED;
import static com.g3nretailstack.accounting.model.RoyaltyStatus.PAID;
import static com.g3nretailstack.accounting.model.RoyaltyStatus.PENDING;
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
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.PartyType;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.model.Royalty;
import com.g3nretailstack.accounting.model.RoyaltyBase;
import com.g3nretailstack.accounting.model.RoyaltyCalculateRequest;
import com.g3nretailstack.accounting.model.RoyaltyGetRequest;
import com.g3nretailstack.accounting.model.RoyaltyListRequest;
import com.g3nretailstack.accounting.model.RoyaltyPeriod;
import com.g3nretailstack.accounting.model.RoyaltyRuleSetRequest;
import com.g3nretailstack.accounting.model.RoyaltyStatusSetRequest;
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
class RoyaltyServiceTest {
    private static final String CALCULATE = "/franchise/royalty/calculate";

    private AccountingClient client;
    private RoyaltyService royalties;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        royalties = client.royalties();
        royalties.rules().set(rule());
        sell("1234.50");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void calculatesTheRoyaltyOfAMonthByItsRule() {
        Royalty march = royalties.calculate(month(3));

        assertThat(march.status()).isEqualTo(PENDING);
        assertThat(march.baseAmount()).isEqualByComparingTo("1234.50");
        assertThat(march.amount()).isEqualByComparingTo("67.90"); // of 67.8975
        assertThat(march.rateBps()).isEqualByComparingTo("550");
        assertThat(royalties.get(get(march))).isEqualTo(march);
        assertThat(royalties.get(get(march), RequestOptions.none())).isEqualTo(march);
    }

    @Test
    void refusesAPartOfAPeriodAPeriodTwiceAndAFranchiseeWithoutARule() {
        royalties.calculate(month(3), RequestOptions.none());

        assertThatThrownBy(() -> royalties.calculate(month(3))).isInstanceOf(RevisionConflictException.class);
        assertThatThrownBy(() -> royalties.calculate(month(4).toBuilder()
                        .fromUtc(Instant.parse("2026-04-02T00:00:00Z"))
                        .build()))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> royalties.calculate(
                        month(4).toBuilder().franchiseeId("fr-9").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRoyaltyWhoseAnswerWasLostIsFoundByFranchiseeAndPeriod() {
        org.faults().on(CALCULATE).nth(1).play(Fault.commitThenDrop());

        Royalty march = royalties.calculate(month(3));

        assertThat(royalties.get(get(march))).isEqualTo(march);
        assertThat(royalties.list(everything())).containsExactly(march);
        org.journal().verify(CALCULATE, 1);
    }

    @Test
    void listsAcrossPages() {
        List<Royalty> made =
                List.of(royalties.calculate(month(1)), royalties.calculate(month(2)), royalties.calculate(month(3)));

        assertThat(royalties.list(everything().toBuilder().limit(2).build())).containsExactlyElementsOf(made);
        assertThat(royalties.list(everything().toBuilder().franchiseeId("fr-9").build(), RequestOptions.none()))
                .isEmpty();
    }

    @Test
    void isApprovedAndPaidByFunctions() {
        String id = royalties.calculate(month(3)).royaltyId();

        Outcome<Royalty> approved = royalties.setStatus(id, RoyaltyServiceTest::approval);
        Outcome<Royalty> paid = royalties.setStatus(id, royalty -> royalty.statusRequest(PAID), RequestOptions.none());

        assertThat(approved.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(approved.record().approvedAt()).isNotNull();
        assertThat(paid.record().status()).isEqualTo(PAID);
    }

    @Test
    void anApprovalWhoseAnswerWasLostIsMadeOnce() {
        String id = royalties.calculate(month(3)).royaltyId();
        org.faults().on("/franchise/royalty/status/set").nth(1).play(Fault.commitThenDrop());

        Outcome<Royalty> outcome = royalties.setStatus(id, RoyaltyServiceTest::approval);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(outcome.record().revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void anApprovalNeedsAnActorAndThePathItsOrder() {
        Royalty march = royalties.calculate(month(3));

        assertThatThrownBy(() -> royalties.setStatus(march.statusRequest(APPROVED)))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> royalties.setStatus(march.statusRequest(PAID)))
                .isInstanceOf(InvalidStateException.class);
        assertThatThrownBy(() -> royalties.setStatus(RoyaltyStatusSetRequest.builder()
                        .royaltyId(march.royaltyId())
                        .status(CANCELLED)
                        .build()))
                .isInstanceOf(RevisionRequiredException.class);
    }

    @Test
    void aCancelledOneFreesItsPeriodAndLeavesTheList() {
        Royalty march = royalties.calculate(month(3));
        royalties.setStatus(march.statusRequest(CANCELLED), RequestOptions.none());

        Royalty again = royalties.calculate(month(3));

        assertThat(royalties.list(everything())).containsExactly(again);
        assertThatThrownBy(() -> royalties.setStatus(march.statusRequest(CANCELLED)))
                .isInstanceOf(RevisionConflictException.class);
    }

    private void sell(String amount) {
        client.events()
                .record(Sales.keyless()
                        .amount(new BigDecimal(amount))
                        .ownership(EventOwnership.builder()
                                .ownerType(PartyType.FRANCHISEE)
                                .ownerRef("fr-1")
                                .build())
                        .build());
    }

    private static RoyaltyRuleSetRequest rule() {
        return RoyaltyRuleSetRequest.builder()
                .franchiseeId("fr-1")
                .rateBps(BigDecimal.valueOf(550))
                .base(RoyaltyBase.NET_SALES)
                .period(RoyaltyPeriod.MONTH)
                .currency("GBP")
                .build();
    }

    private static RoyaltyCalculateRequest month(int month) {
        return RoyaltyCalculateRequest.builder()
                .franchiseeId("fr-1")
                .fromUtc(Instant.parse("2026-0" + month + "-01T00:00:00Z"))
                .toUtc(Instant.parse("2026-0" + (month + 1) + "-01T00:00:00Z"))
                .build();
    }

    private static RoyaltyStatusSetRequest approval(Royalty royalty) {
        return royalty.statusRequest(APPROVED).toBuilder()
                .actor("user_guid:5d0c7a52")
                .actorRoles(List.of("finance_audit"))
                .build();
    }

    private static RoyaltyGetRequest get(Royalty royalty) {
        return RoyaltyGetRequest.builder().royaltyId(royalty.royaltyId()).build();
    }

    private static RoyaltyListRequest everything() {
        return RoyaltyListRequest.builder().build();
    }
}
