package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A payment whose answer is lost is found, or left unknown; it is never applied twice. */
@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class LostPaymentTest {
    private static final String APPLY = "/invoice/payment/apply";

    private AccountingClient client;
    private InvoicePaymentService payments;
    private MockOrg org;
    private Invoice invoice;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        payments = client.invoices().payments();
        invoice = client.invoices()
                .set(InvoiceSetRequest.builder()
                        .code("inv-1")
                        .customerId("cu-1")
                        .currency("GBP")
                        .amount(new BigDecimal("59.80"))
                        .build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void isFoundByItsSourceReference() {
        org.faults().on(APPLY).times(1).play(Fault.commitThenDrop());

        ArPayment payment =
                payments.apply(tender("t-1").invoiceId(invoice.invoiceId()).build());

        assertThat(payment.invoiceId()).isEqualTo(invoice.invoiceId());
        assertThat(paid()).isEqualByComparingTo("10");
        org.journal().verify(APPLY, 1);
    }

    @Test
    void isSentAgainWithTheInvoicesRevisionAndFoundWhereThatIsStaleByIt() {
        org.faults().on(APPLY).times(1).play(Fault.commitThenDrop());

        ArPayment payment = payments.apply(tender("t-1")
                .invoiceId(invoice.invoiceId())
                .expectedRevision(invoice.revision())
                .build());

        assertThat(payment.sourceRefs()).containsExactly("t-1");
        assertThat(paid()).isEqualByComparingTo("10");
        org.journal().verify(APPLY, 2);
    }

    @Test
    void staysUnknownWhereSomebodyElseChangedTheInvoiceFirst() {
        org.faults().on(APPLY).nth(1).play(Fault.failBeforeCommit());
        Invoice read = invoice;
        change("another hand");

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> payments.apply(tender("t-1")
                        .invoiceId(read.invoiceId())
                        .expectedRevision(read.revision())
                        .build()));

        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(paid()).isEqualByComparingTo("0");
    }

    @Test
    void withoutASourceReferenceIsNotLookedUp() {
        org.faults().on(APPLY).times(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> payments.apply(InvoicePaymentApplyRequest.builder()
                        .invoiceId(invoice.invoiceId())
                        .amount(BigDecimal.TEN)
                        .build()))
                .isInstanceOf(OutcomeUnknownException.class);
        org.journal().verify("/invoice/payment/list", 0);
    }

    @Test
    void theFunctionFormPaysTheInvoiceAsItStands() {
        Optional<ArPayment> payment = payments.apply(invoice.invoiceId(), this::whatIsDue);

        assertThat(payment).map(ArPayment::invoiceStatus).hasValue(InvoiceStatus.PAID);
        assertThat(payments.apply(invoice.invoiceId(), this::whatIsDue, RequestOptions.none()))
                .isEmpty();
        assertThat(paid()).isEqualByComparingTo("59.80");
    }

    @Test
    void theFunctionFormReadsAgainWhereTheInvoiceHasChanged() {
        List<BigDecimal> seen = new ArrayList<>();

        Optional<ArPayment> payment = payments.apply(invoice.invoiceId(), current -> {
            seen.add(current.dueAmount());
            if (seen.size() == 1) {
                payments.apply(tender("t-other").invoiceId(invoice.invoiceId()).build());
            }
            return whatIsDue(current);
        });

        assertThat(seen)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("59.80"), new BigDecimal("49.80"));
        assertThat(payment)
                .map(ArPayment::surplusAmount)
                .hasValueSatisfying(surplus -> assertThat(surplus).isZero());
        assertThat(paid()).isEqualByComparingTo("59.80");
    }

    @Test
    void theFunctionFormNeverPaysTwiceWhereTheAnswerIsLost() {
        org.faults().on(APPLY).times(1).play(Fault.commitThenDrop());

        assertThat(payments.apply(invoice.invoiceId(), this::whatIsDue)).isPresent();

        assertThat(paid()).isEqualByComparingTo("59.80");
        assertThat(payments.list(InvoicePaymentListRequest.builder()
                        .invoiceId(invoice.invoiceId())
                        .build()))
                .hasSize(1);
    }

    @Test
    void theFunctionFormGivesUpOnAnInvoiceThatAlwaysChanges() {
        assertThatThrownBy(() -> payments.apply(invoice.invoiceId(), current -> {
                    change("again");
                    return tender("t-1").build();
                }))
                .isInstanceOf(RevisionConflictException.class);

        assertThat(paid()).isEqualByComparingTo("0");
        org.journal().verify(APPLY, 64);
    }

    @Test
    void theFunctionFormRefusesAPaymentOfAnotherInvoice() {
        assertThatThrownBy(() -> payments.apply(
                        invoice.invoiceId(),
                        current -> tender("t-1").invoiceId("in-other").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("invoice_id");
        org.journal().verify(APPLY, 0);
    }

    @Test
    void theFunctionFormSaysWhatTheServiceRefuses() {
        assertThatThrownBy(() -> payments.apply("in-none", this::whatIsDue)).isInstanceOf(NotFoundException.class);

        client.invoices()
                .setStatus(
                        invoice.invoiceId(),
                        current -> current.statusRequest(InvoiceStatus.CANCELLED).toBuilder()
                                .actor("user_guid:5d0c7a52")
                                .actorRoles(List.of("finance_audit"))
                                .build());
        assertThatThrownBy(() -> payments.apply(
                        invoice.invoiceId(), current -> tender("t-1").build()))
                .isInstanceOf(InvalidStateException.class);
    }

    private @Nullable InvoicePaymentApplyRequest whatIsDue(Invoice current) {
        return current.dueAmount().signum() == 0
                ? null
                : tender("t-due").amount(current.dueAmount()).build();
    }

    private static InvoicePaymentApplyRequest.Builder tender(String reference) {
        return InvoicePaymentApplyRequest.builder()
                .amount(BigDecimal.TEN)
                .currency("GBP")
                .sourceRefs(List.of(reference));
    }

    private void change(String caption) {
        client.invoices()
                .set(
                        invoice.invoiceId(),
                        current -> InvoiceSetRequest.builder().caption(caption).build());
    }

    private BigDecimal paid() {
        return client.invoices()
                .get(InvoiceGetRequest.builder().invoiceId(invoice.invoiceId()).build())
                .paidAmount();
    }
}
