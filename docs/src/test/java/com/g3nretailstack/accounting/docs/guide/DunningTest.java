package com.g3nretailstack.accounting.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.DunningAction;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.DunningActionKind;
import com.g3nretailstack.accounting.model.DunningActionListRequest;
import com.g3nretailstack.accounting.model.DunningDue;
import com.g3nretailstack.accounting.model.DunningEvaluateRequest;
import com.g3nretailstack.accounting.model.DunningEvaluation;
import com.g3nretailstack.accounting.model.DunningLevel;
import com.g3nretailstack.accounting.model.DunningPolicy;
import com.g3nretailstack.accounting.model.DunningPolicySetRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class DunningTest {
    private final DunningLevel reminder = DunningLevel.builder()
            .level(1)
            .daysOverdue(7)
            .action(DunningActionKind.REMINDER)
            .build();
    private final DunningLevel collection = DunningLevel.builder()
            .level(3)
            .daysOverdue(90)
            .action(DunningActionKind.COLLECTION)
            .build();

    private DunningPolicy policy(AccountingClient store) {
        // tag::policy[]
        DunningLevel demand = DunningLevel.builder()
                .level(2)
                .daysOverdue(30)
                .action(DunningActionKind.DEMAND)
                .fee(new BigDecimal("15.00"))
                .currency("GBP")
                .build();
        DunningPolicy policy = store.dunning()
                .policies()
                .set(DunningPolicySetRequest.builder()
                        .levels(List.of(reminder, demand))
                        .build());
        // end::policy[]
        return policy;
    }

    @Test
    void isChangedAsAWhole(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String policyId = requireNonNull(policy(store).policyId());
            // tag::change[]
            Outcome<DunningPolicy> changed = store.dunning().policies().set(policyId, policy -> {
                List<DunningLevel> levels = new ArrayList<>(requireNonNull(policy.levels()));
                levels.add(collection);
                return DunningPolicySetRequest.builder().levels(levels).build();
            });
            // end::change[]

            assertThat(changed.record().levels()).hasSize(3);
        }
    }

    @Test
    void dunsWhatIsDueAndKeepsTheHistory(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            policy(store);
            String invoiceId = invoice(store, Instant.parse("2026-04-01T00:00:00Z"));
            invoice(store, Instant.parse("2026-04-20T00:00:00Z"));
            List<DunningDue> letters = new ArrayList<>();
            // tag::run[]
            Instant today = Instant.parse("2026-05-03T07:00:00Z");
            DunningEvaluation evaluation = store.dunning()
                    .evaluate(DunningEvaluateRequest.builder().asOfUtc(today).build());

            for (DunningDue due : requireNonNull(evaluation.due())) {
                letters.add(due);
                store.dunning()
                        .actions()
                        .create(DunningActionCreateRequest.builder()
                                .invoiceId(due.invoiceId())
                                .level(due.level())
                                .takenAt(today)
                                .build());
            }
            // end::run[]

            // tag::history[]
            List<DunningAction> history =
                    store
                            .dunning()
                            .actions()
                            .list(DunningActionListRequest.builder()
                                    .invoiceId(invoiceId)
                                    .build())
                            .stream()
                            .toList();
            // end::history[]
            assertThat(letters).extracting(DunningDue::level).containsExactly(2, 1);
            assertThat(history).singleElement().satisfies(action -> {
                assertThat(action.daysOverdue()).isEqualTo(33);
                assertThat(action.fee()).isEqualByComparingTo("15.00");
            });
        }
    }

    private static String invoice(AccountingClient store, Instant dueAt) {
        return store.invoices()
                .set(InvoiceSetRequest.builder()
                        .customerId("cu-17850")
                        .currency("GBP")
                        .amount(new BigDecimal("182.40"))
                        .issuedAt(dueAt)
                        .dueAt(dueAt)
                        .build())
                .invoiceId();
    }
}
