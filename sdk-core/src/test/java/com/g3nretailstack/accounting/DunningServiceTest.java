package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.DunningActionKind.DEMAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.DunningDue;
import com.g3nretailstack.accounting.model.DunningEvaluateRequest;
import com.g3nretailstack.accounting.model.DunningEvaluation;
import com.g3nretailstack.accounting.testing.Overdue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class DunningServiceTest {
    private static final DunningEvaluateRequest TENTH_DAY =
            DunningEvaluateRequest.builder().asOfUtc(Overdue.TENTH_DAY).build();

    private AccountingClient client;
    private DunningService dunning;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        dunning = client.dunning();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void saysWhatIsDueAsOfAnInstant() {
        String policyId = dunning.policies().set(Overdue.policy()).policyId();
        String invoiceId =
                client.invoices().set(Overdue.invoice("INV-1", "182.40")).invoiceId();

        DunningEvaluation evaluation = dunning.evaluate(TENTH_DAY);

        assertThat(evaluation.policyId()).isEqualTo(policyId);
        assertThat(evaluation.asOfUtc()).isEqualTo(Overdue.TENTH_DAY);
        assertThat(evaluation.dueCount()).isEqualTo(1);
        assertThat(evaluation.due()).singleElement().satisfies(due -> {
            assertThat(due.invoiceId()).isEqualTo(invoiceId);
            assertThat(due.level()).isEqualTo(2);
            assertThat(due.action()).isEqualTo(DEMAND);
            assertThat(due.daysOverdue()).isEqualTo(10);
            assertThat(due.outstandingAmount()).isEqualByComparingTo("182.40");
            assertThat(due.fee()).isEqualByComparingTo("15.00");
        });
    }

    @Test
    void aRunInSmallPiecesDunsEachInvoiceOnce() {
        dunning.policies().set(Overdue.policy());
        for (int number = 0; number < 5; number++) {
            client.invoices().set(Overdue.invoice("INV-" + number, "10"));
        }
        DunningEvaluateRequest piece = TENTH_DAY.toBuilder().limit(2).build();
        List<String> dunned = new ArrayList<>();

        for (List<DunningDue> due = due(piece); !due.isEmpty(); due = due(piece)) {
            for (DunningDue each : due) {
                dunned.add(each.invoiceId());
                dunning.actions()
                        .create(DunningActionCreateRequest.builder()
                                .invoiceId(each.invoiceId())
                                .level(each.level())
                                .takenAt(Overdue.TENTH_DAY)
                                .build());
            }
        }

        assertThat(dunned).hasSize(5).doesNotHaveDuplicates();
        org.journal().verify("/dunning/evaluate", 4);
    }

    private List<DunningDue> due(DunningEvaluateRequest request) {
        return dunning.evaluate(request, RequestOptions.none()).due();
    }

    @Test
    void withoutAPolicyThereIsNothingToEvaluate() {
        assertThatThrownBy(() -> dunning.evaluate(TENTH_DAY)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEvaluationWhoseAnswerWasLostIsNotSentAgain() {
        dunning.policies().set(Overdue.policy());
        org.faults().on("/dunning/evaluate").nth(1).play(Fault.commitThenDrop());

        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> dunning.evaluate(TENTH_DAY));

        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        org.journal().verify("/dunning/evaluate", 1);
    }
}
