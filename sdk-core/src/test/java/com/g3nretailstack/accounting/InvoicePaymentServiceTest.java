package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.model.TenderType;
import com.g3nretailstack.accounting.testing.Bills;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class InvoicePaymentServiceTest {
    private AccountingClient client;
    private InvoicePaymentService payments;
    private MockOrg org;
    private Invoice invoice;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        payments = client.invoices().payments();
        invoice = client.invoices().set(Bills.lamps("inv-1").build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void appliesAPaymentAndSaysHowItLeftTheInvoice() {
        ArPayment payment =
                payments.apply(pay("40", "tender:1").tenderType(TenderType.CARD).build());

        assertThat(payment.appliedAmount()).isEqualByComparingTo("40");
        assertThat(payment.surplusAmount()).isEqualByComparingTo("0");
        assertThat(payment.invoiceDueAmount()).isEqualByComparingTo("19.80");
        assertThat(payment.invoiceStatus()).isEqualTo(InvoiceStatus.OVERDUE);
        assertThat(payment.invoiceRevision()).isEqualTo(Revision.of(2));
        assertThat(payment.currency()).isEqualTo("GBP");
        assertThat(payment.customerId()).isEqualTo(Bills.CUSTOMER);
        assertThat(current().revision()).isEqualTo(payment.invoiceRevision());
        assertThat(current().paidAmount()).isEqualByComparingTo("40");
    }

    @Test
    void takesMoreThanIsDue() {
        ArPayment payment = payments.apply(pay("65", "tender:1").build(), RequestOptions.none());

        assertThat(payment.appliedAmount()).isEqualByComparingTo("59.80");
        assertThat(payment.surplusAmount()).isEqualByComparingTo("5.20");
        assertThat(payment.invoiceStatus()).isEqualTo(InvoiceStatus.PAID);
        assertThat(current().overpaidAmount()).isEqualByComparingTo("5.20");
        assertThat(current().paidAt()).isEqualTo(payment.paidAt());
    }

    @Test
    void aSurplusCoversALaterCharge() {
        payments.apply(pay("65", "tender:1").build());

        Invoice charged = client.invoices()
                .set(
                        invoice.invoiceId(),
                        now -> InvoiceSetRequest.builder()
                                .lines(List.of(Bills.lamp(), Bills.penalty("5")))
                                .build())
                .record();

        assertThat(charged.status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(charged.overpaidAmount()).isEqualByComparingTo("0.20");
    }

    @Test
    void aPaymentCanBeBasedOnTheRevisionThatItsInvoiceHad() {
        payments.apply(
                pay("10", "tender:1").expectedRevision(invoice.revision()).build());

        RevisionConflictException conflict = catchThrowableOfType(
                RevisionConflictException.class,
                () -> payments.apply(pay("10", "tender:2")
                        .expectedRevision(invoice.revision())
                        .build()));

        assertThat(conflict.effect()).isEqualTo(Effect.NONE);
        assertThat(current().paidAmount()).isEqualByComparingTo("10");
    }

    @Test
    void aPaymentHasToNameTheRevisionWhereTheServiceInsists() {
        org.insistOnInvoiceRevision(true);

        RevisionRequiredException required = catchThrowableOfType(
                RevisionRequiredException.class,
                () -> payments.apply(pay("10", "tender:1").build()));

        assertThat(required.revisionHint()).isEqualTo(invoice.revision());
        assertThat(all()).isEmpty();
    }

    @Test
    void aCancelledInvoiceTakesNoPayment() {
        client.invoices()
                .setStatus(
                        invoice.invoiceId(),
                        now -> now.statusRequest(InvoiceStatus.CANCELLED).toBuilder()
                                .actor("user_guid:5d0c7a52")
                                .actorRoles(List.of("finance_audit"))
                                .build());

        assertThatThrownBy(() -> payments.apply(pay("10", "tender:1").build()))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("cancelled");
    }

    @Test
    void refusesNothingAndAnotherCurrency() {
        assertThatThrownBy(() -> payments.apply(pay("0", "tender:1").build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("amount");
        assertThatThrownBy(() ->
                        payments.apply(pay("10", "tender:1").currency("EUR").build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("currency");
        assertThat(all()).isEmpty();
    }

    @Test
    void anUnknownInvoiceIsNotFound() {
        assertThatThrownBy(() -> payments.apply(
                        Bills.payment("in-nowhere", "1", "tender:1").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsAcrossPagesInTheOrderInWhichTheyWereApplied() {
        for (int number = 1; number <= 5; number++) {
            payments.apply(pay("1", "tender:" + number).build());
        }

        assertThat(payments.list(InvoicePaymentListRequest.builder()
                        .limit(2)
                        .invoiceId(invoice.invoiceId())
                        .build()))
                .extracting(payment -> payment.sourceRefs().get(0))
                .containsExactly("tender:1", "tender:2", "tender:3", "tender:4", "tender:5");
        org.journal().verify("/invoice/payment/list", 3);
    }

    @Test
    void listsByReferenceAndWindow() {
        payments.apply(pay("1", "tender:1").build());
        payments.apply(pay("2", "tender:2")
                .paidAt(Instant.parse("2024-03-01T00:00:00Z"))
                .build());

        InvoicePaymentListRequest byReference =
                InvoicePaymentListRequest.builder().sourceRef("tender:2").build();
        InvoicePaymentListRequest byWindow = InvoicePaymentListRequest.builder()
                .customerId(Bills.CUSTOMER)
                .toUtc(Instant.parse("2024-03-01T00:00:00Z"))
                .build();

        assertThat(payments.list(byReference, RequestOptions.none()))
                .singleElement()
                .satisfies(payment -> assertThat(payment.amount()).isEqualByComparingTo("2"));
        assertThat(payments.list(byWindow))
                .singleElement()
                .satisfies(payment -> assertThat(payment.amount()).isEqualByComparingTo("1"));
    }

    private InvoicePaymentApplyRequest.Builder pay(String amount, String sourceRef) {
        return Bills.payment(invoice.invoiceId(), amount, sourceRef);
    }

    private Invoice current() {
        return client.invoices()
                .get(InvoiceGetRequest.builder().invoiceId(invoice.invoiceId()).build());
    }

    private List<ArPayment> all() {
        return payments.list(InvoicePaymentListRequest.builder().build()).stream()
                .toList();
    }
}
