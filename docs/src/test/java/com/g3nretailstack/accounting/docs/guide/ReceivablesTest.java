package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.AgingBucket;
import com.g3nretailstack.accounting.model.ArAgingAmount;
import com.g3nretailstack.accounting.model.ArAgingReport;
import com.g3nretailstack.accounting.model.ArAgingReportRequest;
import com.g3nretailstack.accounting.model.ArAgingTotal;
import com.g3nretailstack.accounting.model.ArCreditHoldCheck;
import com.g3nretailstack.accounting.model.ArCreditHoldCheckRequest;
import com.g3nretailstack.accounting.model.ArHold;
import com.g3nretailstack.accounting.model.ArMovement;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.ArStatementAccount;
import com.g3nretailstack.accounting.model.ArStatementRequest;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceLine;
import com.g3nretailstack.accounting.model.InvoiceLineKind;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import com.g3nretailstack.accounting.model.TenderType;
import com.g3nretailstack.accounting.revision.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
final class ReceivablesTest {
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2024-04-01T00:00:00Z");

    private static Invoice invoice(AccountingClient store) {
        // tag::invoice[]
        Invoice invoice = store.invoices()
                .set(InvoiceSetRequest.builder()
                        .code("inv-536365")
                        .customerId("cu-17850")
                        .currency("GBP")
                        .lines(List.of(InvoiceLine.builder()
                                .kind(InvoiceLineKind.ITEM)
                                .caption("Glass lamp")
                                .amount(new BigDecimal("59.80"))
                                .build()))
                        .issuedAt(Instant.parse("2024-02-01T10:00:00Z"))
                        .dueAt(Instant.parse("2024-03-03T10:00:00Z"))
                        .build());
        // end::invoice[]
        return invoice;
    }

    private static ArPayment payment(AccountingClient store, String invoiceId) {
        // tag::payment[]
        ArPayment payment = store.invoices()
                .payments()
                .apply(InvoicePaymentApplyRequest.builder()
                        .invoiceId(invoiceId)
                        .amount(new BigDecimal("40.00"))
                        .tenderType(TenderType.CARD)
                        .paidAt(Instant.parse("2024-03-02T09:15:00Z"))
                        .sourceRefs(List.of("tender:t-7719"))
                        .build());
        // end::payment[]
        return payment;
    }

    @Test
    void addsAPenaltyToAnInvoice(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String invoiceId = invoice(store).invoiceId();
            // tag::penalty[]
            InvoiceLine penalty = InvoiceLine.builder()
                    .kind(InvoiceLineKind.PENALTY)
                    .amount(new BigDecimal("5.00"))
                    .chargedAt(Instant.parse("2024-03-21T00:00:00Z"))
                    .build();
            Outcome<Invoice> charged = store.invoices().set(invoiceId, invoice -> {
                List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
                lines.add(penalty);
                return InvoiceSetRequest.builder().lines(lines).build();
            });
            // end::penalty[]

            assertThat(charged.record().amount()).isEqualByComparingTo("64.80");
            assertThat(charged.record().status()).isEqualTo(InvoiceStatus.OVERDUE);
        }
    }

    @Test
    void writesOffWhatIsDue(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String invoiceId = invoice(store).invoiceId();
            payment(store, invoiceId);
            // tag::write-off[]
            Outcome<Invoice> given = store.invoices()
                    .setStatus(
                            invoiceId,
                            invoice -> invoice.statusRequest(InvoiceStatus.WRITTEN_OFF).toBuilder()
                                    .actor("user_guid:5d0c7a52")
                                    .actorRoles(List.of("finance_audit"))
                                    .reason("Customer insolvent")
                                    .build());
            // end::write-off[]

            assertThat(given.record().writtenOffAmount()).isEqualByComparingTo("19.80");
        }
    }

    @Test
    void agesWhatIsOwedAsOfAnyInstant(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            assertThat(payment(store, invoice(store).invoiceId()).invoiceDueAmount())
                    .isEqualByComparingTo("19.80");
            Map<AgingBucket, BigDecimal> overdue = new HashMap<>();
            // tag::aging[]
            ArAgingReport aging = store.receivables()
                    .agingReport(ArAgingReportRequest.builder().asOfUtc(APRIL).build());
            for (ArAgingTotal total : aging.totals()) { // one for each currency
                for (ArAgingAmount bucket : total.buckets()) { // current, 1 to 30 days, and so on
                    overdue.put(bucket.bucket(), bucket.amount());
                }
            }
            // end::aging[]

            assertThat(overdue.get(AgingBucket.DAYS_1_30)).isEqualByComparingTo("19.80");
            assertThat(overdue.get(AgingBucket.CURRENT)).isZero();
        }
    }

    @Test
    void statesACustomersAccount(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            payment(store, invoice(store).invoiceId());
            // tag::statement[]
            ArStatementAccount account = store.receivables()
                    .statement(ArStatementRequest.builder()
                            .customerId("cu-17850")
                            .fromUtc(MARCH)
                            .toUtc(APRIL)
                            .build())
                    .accounts()
                    .get(0); // one for each currency
            BigDecimal balance = account.openingBalance();
            for (ArMovement movement : account.movements()) {
                balance = balance.add(movement.amount());
            }
            // end::statement[]

            assertThat(account.openingBalance()).isEqualByComparingTo("59.80");
            assertThat(balance).isEqualByComparingTo(account.closingBalance()).isEqualByComparingTo("19.80");
        }
    }

    @Test
    void asksBeforeItSellsOnCredit(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            invoice(store);
            // tag::limits[]
            org.credit().limitDue("GBP", new BigDecimal("250.00"));
            org.credit().limitDaysOverdue(90);
            org.credit().holdCredit("cu-13047", "FRAUD.SUSPICIOUS_ACTIVITY", "Under review");
            // end::limits[]
            List<String> reasons = new ArrayList<>();
            // tag::hold[]
            ArCreditHoldCheck check = store.receivables()
                    .creditHoldCheck(ArCreditHoldCheckRequest.builder()
                            .customerId("cu-17850")
                            .orderAmount(new BigDecimal("200.00")) // the order about to be placed
                            .currency("GBP")
                            .build());
            if (check.onHold()) {
                for (ArHold hold : check.holds()) {
                    reasons.add(hold.reason());
                }
            }
            // end::hold[]

            assertThat(reasons).contains("More is due than 250.00.");
        }
    }
}
