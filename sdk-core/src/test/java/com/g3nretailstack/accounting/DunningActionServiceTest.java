package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.DunningAction;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.DunningActionKind;
import com.g3nretailstack.accounting.model.DunningActionListRequest;
import com.g3nretailstack.accounting.testing.Overdue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class DunningActionServiceTest {
    private AccountingClient client;
    private DunningActionService actions;
    private MockOrg org;
    private String invoiceId;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        actions = client.dunning().actions();
        client.dunning().policies().set(Overdue.policy());
        invoiceId = client.invoices().set(Overdue.invoice("INV-1", "182.40")).invoiceId();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void takesFromThePolicyWhatItLeavesOut() {
        DunningAction action = actions.create(action(2));

        assertThat(action.action()).isEqualTo(DunningActionKind.DEMAND);
        assertThat(action.fee()).isEqualByComparingTo("15.00");
        assertThat(action.daysOverdue()).isEqualTo(10);
        assertThat(action.outstandingAmount()).isEqualByComparingTo("182.40");
        assertThat(action.takenAt()).isEqualTo(Overdue.TENTH_DAY);
    }

    @Test
    void anActionWhoseAnswerWasLostIsFoundByInvoiceAndLevel() {
        actions.create(action(1));
        org.faults().on("/dunning/action/create").nth(1).play(Fault.commitThenDrop());

        DunningAction action = actions.create(action(2), RequestOptions.none());

        assertThat(action.level()).isEqualTo(2);
        assertThat(list(DunningActionListRequest.builder().level(2))).containsExactly(action);
        org.journal().verify("/dunning/action/create", 2);
    }

    @Test
    void aSecondOneForTheLevelIsAConflict() {
        actions.create(action(1));

        assertThatThrownBy(() -> actions.create(action(1))).isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void isRefusedBeforeTheLevelSetsIn() {
        DunningActionCreateRequest early =
                action(2).toBuilder().takenAt(Overdue.TENTH_DAY.minusSeconds(2)).build();

        assertThatThrownBy(() -> actions.create(early)).isInstanceOf(InvalidStateException.class);
    }

    @Test
    void refusesUnknownLevelsAndInvoices() {
        assertThatThrownBy(() -> actions.create(action(3)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("level");
        assertThatThrownBy(() -> actions.create(
                        action(1).toBuilder().invoiceId("in_nowhere").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPages() {
        DunningAction reminder = actions.create(action(1));
        DunningAction demand = actions.create(action(2));

        assertThat(list(DunningActionListRequest.builder().invoiceId(invoiceId).limit(1)))
                .containsExactly(reminder, demand);
        org.journal().verify("/dunning/action/list", 2);
    }

    private List<DunningAction> list(DunningActionListRequest.Builder request) {
        return actions.list(request.build()).stream().toList();
    }

    private DunningActionCreateRequest action(int level) {
        return DunningActionCreateRequest.builder()
                .invoiceId(invoiceId)
                .level(level)
                .takenAt(Overdue.TENTH_DAY)
                .build();
    }
}
