package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.model.RoyaltyBase;
import com.g3nretailstack.accounting.model.RoyaltyPeriod;
import com.g3nretailstack.accounting.model.RoyaltyRule;
import com.g3nretailstack.accounting.model.RoyaltyRuleGetRequest;
import com.g3nretailstack.accounting.model.RoyaltyRuleSetRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class RoyaltyRuleServiceTest {
    private static final String SET = "/franchise/royalty/rule/set";
    private static final RequestOptions CREATING =
            RequestOptions.builder().createIfAbsent().build();

    private AccountingClient client;
    private RoyaltyRuleService rules;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        rules = client.royalties().rules();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void makesAFirstRuleAndReadsIt() {
        RoyaltyRule made = rules.set(rule(550));

        assertThat(made.rateBps()).isEqualByComparingTo("550");
        assertThat(made.ruleId()).isNotBlank();
        assertThat(rules.get(get("fr-1"))).isEqualTo(made);
        assertThat(rules.get(get("fr-1"), RequestOptions.none())).isEqualTo(made);
    }

    @Test
    void theFunctionFormMakesOrReplaces() {
        assertThatThrownBy(() -> rules.set("fr-1", rule -> rule(550))).isInstanceOf(NotFoundException.class);

        Outcome<RoyaltyRule> first = rules.set("fr-1", rule -> rule(rule == null ? 550 : 1), CREATING);
        Outcome<RoyaltyRule> second = rules.set("fr-1", rule -> rule(rule == null ? 1 : 600));

        assertThat(first.record().rateBps()).isEqualByComparingTo("550");
        assertThat(second.record().rateBps()).isEqualByComparingTo("600");
        assertThat(second.record().revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void theStrictFormWantsTheRevisionThatIsCurrent() {
        RoyaltyRule made = rules.set(rule(550), RequestOptions.none());

        assertThatThrownBy(() -> rules.set(rule(600))).isInstanceOf(RevisionRequiredException.class);
        rules.set(rule(600).toBuilder().expectedRevision(made.revision()).build());
        assertThatThrownBy(() -> rules.set(
                        rule(650).toBuilder().expectedRevision(made.revision()).build()))
                .isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void aChangeWhoseAnswerWasLostIsMadeOnce() {
        rules.set(rule(550));
        org.faults().on(SET).nth(1).play(Fault.commitThenDrop());

        Outcome<RoyaltyRule> outcome = rules.set("fr-1", rule -> rule(600));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(outcome.record().revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void aFirstRuleWhoseAnswerWasLostStaysUnknown() {
        org.faults().on(SET).nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> rules.set(rule(550))).isInstanceOf(OutcomeUnknownException.class);
        org.journal().verify(SET, 1);
    }

    @Test
    void refusesARateThatIsNoShare() {
        assertThatThrownBy(() -> rules.set(rule(10_001))).isInstanceOf(ValidationException.class);
    }

    @Test
    void whereNoRuleWasSetThereIsNone() {
        assertThatThrownBy(() -> rules.get(get("fr-9"))).isInstanceOf(NotFoundException.class);
    }

    private static RoyaltyRuleSetRequest rule(int rateBps) {
        return RoyaltyRuleSetRequest.builder()
                .franchiseeId("fr-1")
                .rateBps(BigDecimal.valueOf(rateBps))
                .base(RoyaltyBase.GROSS_SALES)
                .period(RoyaltyPeriod.QUARTER)
                .currency("GBP")
                .build();
    }

    private static RoyaltyRuleGetRequest get(String franchiseeId) {
        return RoyaltyRuleGetRequest.builder().franchiseeId(franchiseeId).build();
    }
}
