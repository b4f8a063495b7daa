package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.InvoiceStatus.CANCELLED;
import static com.g3nretailstack.accounting.model.InvoiceStatus.OPEN;
import static com.g3nretailstack.accounting.model.InvoiceStatus.OVERDUE;
import static com.g3nretailstack.accounting.model.InvoiceStatus.WRITTEN_OFF;
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
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoiceLine;
import com.g3nretailstack.accounting.model.InvoiceListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import com.g3nretailstack.accounting.model.InvoiceStatusSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Bills;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class InvoiceServiceTest {
    private AccountingClient client;
    private InvoiceService invoices;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        invoices = client.invoices();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void makesAnInvoiceAndAnswersWithItAsTheServiceKeepsIt() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        assertThat(made.amount()).isEqualByComparingTo("59.80");
        assertThat(made.dueAmount()).isEqualByComparingTo("59.80");
        assertThat(made.lines()).containsExactly(Bills.lamp());
        assertThat(made.issuedAt()).isEqualTo(Bills.ISSUED_AT);
        assertThat(made.logicalGuid()).isEqualTo(Shop.FACILITY);
        assertThat(made.revision()).isEqualTo(Revision.of(1));
    }

    @Test
    void anInvoiceIsOverdueByTheClock() {
        Instant later = Instant.now().plus(Duration.ofDays(400));

        assertThat(invoices.set(Bills.lamps("inv-1").build()).status()).isEqualTo(OVERDUE);
        assertThat(invoices.set(Bills.lamps("inv-2").dueAt(later).build()).status())
                .isEqualTo(OPEN);
    }

    @Test
    void aCodeThatIsTakenIsAConflict() {
        invoices.set(Bills.lamps("inv-1").build());

        assertThatThrownBy(() ->
                        invoices.set(Bills.lamps("inv-1").caption("another").build()))
                .isInstanceOf(RevisionConflictException.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void anAmountThatIsNotTheSumOfTheLinesIsRefused() {
        ValidationException refused = catchThrowableOfType(
                ValidationException.class,
                () -> invoices.set(Bills.lamps("inv-1").amount(BigDecimal.TEN).build()));

        assertThat(refused.tag()).isEqualTo("invalid-input");
        assertThat(refused.effect()).isEqualTo(Effect.NONE);
        assertThat(refused).hasMessageContaining("amount is not the sum of the lines");
    }

    @Test
    void aNewInvoiceWhoseAnswerWasLostIsFoundByItsCodeAndNotMadeTwice() {
        org.faults().on("/invoice/set").nth(1).play(Fault.commitThenDrop());

        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        assertThat(all()).containsExactly(made);
        org.journal().verify("/invoice/set", 1);
    }

    @Test
    void withoutACodeALostAnswerLeavesTheOutcomeUnknown() {
        org.faults().on("/invoice/set").nth(1).play(Fault.commitThenDrop());
        InvoiceSetRequest nameless = InvoiceSetRequest.builder()
                .customerId(Bills.CUSTOMER)
                .currency("GBP")
                .amount(BigDecimal.TEN)
                .build();

        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> invoices.set(nameless));

        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        org.journal().verify("/invoice/list", 0);
    }

    @Test
    void theFunctionFormAddsAChargeToTheLinesAsTheyStand() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        Outcome<Invoice> outcome = invoices.set(made.invoiceId(), invoice -> withPenalty(invoice));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(outcome.record().amount()).isEqualByComparingTo("64.80");
        assertThat(outcome.record().caption()).isEqualTo(made.caption());
        assertThat(outcome.record().lines()).containsExactly(Bills.lamp(), Bills.penalty("5"));
        assertThat(outcome.record().revision()).isEqualTo(Revision.of(2));
    }

    private static InvoiceSetRequest withPenalty(Invoice invoice) {
        List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
        lines.add(Bills.penalty("5"));
        return InvoiceSetRequest.builder().lines(lines).build();
    }

    @Test
    void theFunctionFormAsksAgainWhereAPaymentCameBetween() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());
        List<Revision> seen = new ArrayList<>();

        Outcome<Invoice> outcome = invoices.set(
                made.invoiceId(),
                invoice -> {
                    seen.add(invoice.revision());
                    if (seen.size() == 1) {
                        invoices.payments()
                                .apply(Bills.payment(made.invoiceId(), "40", "tender:1")
                                        .build());
                    }
                    return withPenalty(invoice);
                },
                RequestOptions.none());

        assertThat(seen).containsExactly(Revision.of(1), Revision.of(2));
        assertThat(outcome.record().dueAmount()).isEqualByComparingTo("24.80");
    }

    @Test
    void aChangeWhoseAnswerWasLostIsMadeOnce() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());
        org.faults().on("/invoice/set").nth(1).play(Fault.commitThenDrop());

        invoices.set(made.invoiceId(), invoice -> withPenalty(invoice));

        assertThat(get(made).amount()).isEqualByComparingTo("64.80");
        assertThat(get(made).revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void aChangeNeedsTheCurrentRevision() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());
        InvoiceSetRequest bare = InvoiceSetRequest.builder()
                .invoiceId(made.invoiceId())
                .caption("Lamps")
                .build();

        RevisionRequiredException required =
                catchThrowableOfType(RevisionRequiredException.class, () -> invoices.set(bare));
        assertThatThrownBy(() -> invoices.set(
                        bare.toBuilder().expectedRevision(Revision.of(9)).build()))
                .isInstanceOf(RevisionConflictException.class);

        assertThat(required.revisionHint()).isEqualTo(made.revision());
        assertThat(invoices.set(bare.toBuilder()
                                .expectedRevision(made.revision())
                                .build())
                        .caption())
                .isEqualTo("Lamps");
    }

    @Test
    void getsAnInvoice() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        assertThat(get(made)).isEqualTo(made);
        assertThatThrownBy(() -> invoices.get(
                        InvoiceGetRequest.builder().invoiceId("in-nowhere").build(), RequestOptions.none()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPages() {
        for (int number = 0; number < 5; number++) {
            invoices.set(Bills.lamps("inv-" + number).build());
        }
        invoices.set(Bills.lamps("inv-other").customerId("cu-2").build());

        assertThat(invoices.list(InvoiceListRequest.builder()
                        .limit(2)
                        .customerId(Bills.CUSTOMER)
                        .status(OVERDUE)
                        .build()))
                .extracting(Invoice::code)
                .containsExactly("inv-0", "inv-1", "inv-2", "inv-3", "inv-4");
        org.journal().verify("/invoice/list", 3);
    }

    @Test
    void isWrittenOffByAFunctionInSomebodysName() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        Outcome<Invoice> outcome = invoices.setStatus(made.invoiceId(), invoice -> by(invoice, WRITTEN_OFF));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(outcome.record().status()).isEqualTo(WRITTEN_OFF);
        assertThat(outcome.record().writtenOffAmount()).isEqualByComparingTo("59.80");
        assertThat(outcome.record().actor()).isEqualTo("user_guid:5d0c7a52");
    }

    private static InvoiceStatusSetRequest by(Invoice invoice, InvoiceStatus status) {
        return invoice.statusRequest(status).toBuilder()
                .actor("user_guid:5d0c7a52")
                .actorRoles(List.of("finance_audit"))
                .build();
    }

    @Test
    void isCancelledWithTheCallersRevision() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        assertThat(invoices.setStatus(by(made, CANCELLED)).status()).isEqualTo(CANCELLED);
        assertThatThrownBy(() -> invoices.setStatus(by(made, CANCELLED))).isInstanceOf(RevisionConflictException.class);
        assertThatThrownBy(() -> invoices.setStatus(made.invoiceId(), invoice -> by(invoice, WRITTEN_OFF)))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void aWriteOffWhoseAnswerWasLostIsFoundOnTheRecord() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());
        org.faults().on("/invoice/status/set").nth(1).play(Fault.commitThenDrop());

        Outcome<Invoice> outcome =
                invoices.setStatus(made.invoiceId(), invoice -> by(invoice, WRITTEN_OFF), RequestOptions.none());

        assertThat(outcome.record().status()).isEqualTo(WRITTEN_OFF);
        assertThat(get(made).revision()).isEqualTo(Revision.of(2));
    }

    @Test
    void isNotGivenUpInNobodysName() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        ValidationException refused = catchThrowableOfType(
                ValidationException.class, () -> invoices.setStatus(made.statusRequest(WRITTEN_OFF)));

        assertThat(refused.tag()).isEqualTo("validation-error");
        assertThat(refused).hasMessageContaining("actor is required");
    }

    @Test
    void noOtherStateIsSetByHand() {
        Invoice made = invoices.set(Bills.lamps("inv-1").build());

        assertThatThrownBy(() -> invoices.setStatus(by(made, InvoiceStatus.PAID)))
                .isInstanceOf(InvalidStateException.class);
    }

    private Invoice get(Invoice invoice) {
        return invoices.get(
                InvoiceGetRequest.builder().invoiceId(invoice.invoiceId()).build());
    }

    private List<Invoice> all() {
        return invoices.list(InvoiceListRequest.builder().build()).stream().toList();
    }
}
