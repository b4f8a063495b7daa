package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.DunningActionKind.COLLECTION;
import static com.g3nretailstack.accounting.model.DunningActionKind.REMINDER;
import static com.g3nretailstack.accounting.testing.Overdue.level;
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
import com.g3nretailstack.accounting.model.DunningLevel;
import com.g3nretailstack.accounting.model.DunningPolicy;
import com.g3nretailstack.accounting.model.DunningPolicyGetRequest;
import com.g3nretailstack.accounting.model.DunningPolicySetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Overdue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class DunningPolicyServiceTest {
    private static final DunningPolicyGetRequest ANY =
            DunningPolicyGetRequest.builder().build();

    private AccountingClient client;
    private DunningPolicyService policies;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        policies = client.dunning().policies();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void makesTheFirstOneAndReadsIt() {
        DunningPolicy policy = policies.set(Overdue.policy());

        assertThat(policy.levels()).extracting(DunningLevel::daysOverdue).containsExactlyElementsOf(List.of(1, 10));
        assertThat(policies.get(ANY)).isEqualTo(policy);
        assertThat(policies.get(
                        DunningPolicyGetRequest.builder()
                                .policyId(policy.policyId())
                                .build(),
                        RequestOptions.none()))
                .isEqualTo(policy);
    }

    @Test
    void isNotFoundBeforeItIsMade() {
        assertThatThrownBy(() -> policies.get(ANY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> policies.set("dp_nowhere", policy -> Overdue.policy()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theFunctionFormReplacesThePolicyByWhatItMakesOfIt() {
        String policyId = policies.set(Overdue.policy()).policyId();

        Outcome<DunningPolicy> outcome = policies.set(policyId, DunningPolicyServiceTest::withCollection);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(outcome.record().levels()).hasSize(3);
        assertThat(outcome.record().revision()).isEqualTo(Revision.of(2));
        assertThat(policies.set(policyId, policy -> null, RequestOptions.none()).status())
                .isEqualTo(Outcome.Status.UNCHANGED);
    }

    @Test
    void aChangeWhoseAnswerWasLostTookEffectOnce() {
        String policyId = policies.set(Overdue.policy()).policyId();
        org.faults().on("/dunning/policy/set").nth(1).play(Fault.commitThenDrop());

        Outcome<DunningPolicy> outcome = policies.set(policyId, DunningPolicyServiceTest::withCollection);

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(policies.get(ANY).revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void whetherTheFirstOneWasMadeStaysUnknown() {
        org.faults().on("/dunning/policy/set").nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> policies.set(Overdue.policy())).isInstanceOf(OutcomeUnknownException.class);
        assertThat(policies.get(ANY).caption()).isEqualTo("Standard dunning");
        org.journal().verify("/dunning/policy/set", 1);
    }

    @Test
    void theStrictFormNeedsTheRevisionThatTheServiceHas() {
        DunningPolicy policy = policies.set(Overdue.policy(), RequestOptions.none());
        DunningPolicySetRequest based = withCollection(policy).toBuilder()
                .policyId(policy.policyId())
                .expectedRevision(policy.revision())
                .build();

        assertThatThrownBy(() -> policies.set(Overdue.policy())).isInstanceOf(RevisionRequiredException.class);
        assertThat(policies.set(based).levels()).hasSize(3);
        assertThatThrownBy(() -> policies.set(based)).isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void levelsOutOfOrderAreRefusedByName() {
        DunningPolicySetRequest backwards = DunningPolicySetRequest.builder()
                .levels(List.of(
                        level(1, 10, REMINDER).build(), level(2, 5, COLLECTION).build()))
                .build();

        assertThatThrownBy(() -> policies.set(backwards))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("levels[1].days_overdue");
    }

    private static DunningPolicySetRequest withCollection(DunningPolicy policy) {
        List<DunningLevel> levels = new ArrayList<>(policy.levels());
        levels.add(level(levels.size() + 1, 90, COLLECTION).build());
        return DunningPolicySetRequest.builder()
                .caption(policy.caption())
                .levels(levels)
                .build();
    }
}
