package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.AgingBucket;
import com.g3nretailstack.accounting.model.ArAgingAmount;
import com.g3nretailstack.accounting.model.ArAgingReport;
import com.g3nretailstack.accounting.model.ArAgingReportRequest;
import com.g3nretailstack.accounting.model.ArBalanceRequest;
import com.g3nretailstack.accounting.model.ArCreditHoldCheck;
import com.g3nretailstack.accounting.model.ArCreditHoldCheckRequest;
import com.g3nretailstack.accounting.model.ArCurrencyBalance;
import com.g3nretailstack.accounting.model.ArHold;
import com.g3nretailstack.accounting.model.ArHoldKind;
import com.g3nretailstack.accounting.model.ArMovement;
import com.g3nretailstack.accounting.model.ArMovementKind;
import com.g3nretailstack.accounting.model.ArStatementAccount;
import com.g3nretailstack.accounting.model.ArStatementRequest;
import com.g3nretailstack.accounting.testing.Bills;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class ReceivableServiceTest {
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2024-04-01T00:00:00Z");

    private AccountingClient client;
    private ReceivableService receivables;
    private MockOrg org;

    @BeforeEach
    void sellOnCredit(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        receivables = client.receivables();
        String invoiceId = client.invoices()
                .set(Bills.lamps("inv-1")
                        .amount(new BigDecimal("64.80"))
                        .lines(List.of(Bills.lamp(), Bills.penalty("5")))
                        .build())
                .invoiceId();
        client.invoices()
                .payments()
                .apply(Bills.payment(invoiceId, "40", "tender:1").build());
        client.invoices().set(Bills.lamps("inv-2").customerId("cu-2").build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void agesWhatIsDueAsOfAnyInstant() {
        ArAgingReport report = receivables.agingReport(
                ArAgingReportRequest.builder().asOfUtc(APRIL).build());

        assertThat(report.asOfUtc()).isEqualTo(APRIL);
        assertThat(report.totals()).singleElement().satisfies(total -> {
            assertThat(total.dueAmount()).isEqualByComparingTo("84.60");
            assertThat(total.buckets())
                    .extracting(ArAgingAmount::bucket)
                    .containsExactly(
                            AgingBucket.CURRENT,
                            AgingBucket.DAYS_1_30,
                            AgingBucket.DAYS_31_60,
                            AgingBucket.DAYS_61_90,
                            AgingBucket.OVER_90);
            assertThat(total.buckets().get(2).amount()).isEqualByComparingTo("84.60");
        });
        assertThat(report.customers())
                .extracting(customer ->
                        customer.customerId() + " " + customer.dueAmount().toPlainString())
                .containsExactly("cu-2 59.80", "cu-17850 24.80");
        assertThat(report.customerCount()).isEqualTo(2);
    }

    @Test
    void agesOneCustomerInThePast() {
        ArAgingReport report = receivables.agingReport(
                ArAgingReportRequest.builder()
                        .asOfUtc(FEBRUARY.minusMillis(1))
                        .customerId(Bills.CUSTOMER)
                        .build(),
                RequestOptions.none());

        assertThat(report.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.buckets().get(0).amount()).isEqualByComparingTo("59.80"));
    }

    @Test
    void balancesACustomer() {
        ArBalanceRequest request = ArBalanceRequest.builder()
                .customerId(Bills.CUSTOMER)
                .asOfUtc(APRIL)
                .build();

        ArCurrencyBalance balance = receivables.balance(request).balances().get(0);

        assertThat(balance.chargedAmount()).isEqualByComparingTo("64.80");
        assertThat(balance.paidAmount()).isEqualByComparingTo("40");
        assertThat(balance.balance()).isEqualByComparingTo("24.80");
        assertThat(balance.overdueInvoiceCount()).isEqualTo(1);
        assertThat(receivables.balance(request, RequestOptions.none()).balances())
                .containsExactly(balance);
    }

    @Test
    void aCustomerWithoutInvoicesHasNoBalances() {
        assertThat(receivables
                        .balance(ArBalanceRequest.builder().customerId("cu-9").build())
                        .balances())
                .isEmpty();
    }

    @Test
    void theStatementTiesWithItsBalances() {
        ArStatementAccount account =
                receivables.statement(statement(FEBRUARY, APRIL)).accounts().get(0);

        assertThat(account.openingBalance()).isEqualByComparingTo("59.80");
        assertThat(account.closingBalance()).isEqualByComparingTo("24.80");
        assertThat(account.movements())
                .extracting(ArMovement::kind)
                .containsExactly(ArMovementKind.PAYMENT, ArMovementKind.CHARGE);
        assertThat(account.movements().get(1).occurredAt()).isEqualTo(MARCH);
        assertThat(account.movements().stream()
                        .map(ArMovement::amount)
                        .reduce(account.openingBalance(), BigDecimal::add))
                .isEqualByComparingTo(account.closingBalance());
    }

    @Test
    void refusesAStatementInReverse() {
        assertThatThrownBy(() -> receivables.statement(statement(APRIL, FEBRUARY), RequestOptions.none()))
                .isInstanceOfAny(ValidationException.class, IllegalArgumentException.class);
    }

    @Test
    void aCustomerIsOnHoldPastTheLimits() {
        ArCreditHoldCheckRequest.Builder request =
                ArCreditHoldCheckRequest.builder().customerId(Bills.CUSTOMER);
        org.credit().limitDue("GBP", new BigDecimal("100"));

        ArCreditHoldCheck free = receivables.creditHoldCheck(request.build());
        ArCreditHoldCheck held = receivables.creditHoldCheck(
                request.orderAmount(new BigDecimal("75.21")).currency("GBP").build(), RequestOptions.none());

        assertThat(free.onHold()).isFalse();
        assertThat(held.onHold()).isTrue();
        assertThat(held.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.dueAmount()).isEqualByComparingTo("100.01");
            assertThat(hold.limitAmount()).isEqualByComparingTo("100");
        });
    }

    @Test
    void aCustomerIsOnHoldByHand() {
        org.credit().holdPayments(Bills.CUSTOMER, "ACCOUNTING.DISPUTE", "A payment is disputed");

        ArCreditHoldCheck held = receivables.creditHoldCheck(
                ArCreditHoldCheckRequest.builder().customerId(Bills.CUSTOMER).build());

        assertThat(held.holds()).extracting(ArHold::kind).containsExactly(ArHoldKind.PAYMENT);
    }

    private static ArStatementRequest statement(Instant from, Instant to) {
        return ArStatementRequest.builder()
                .customerId(Bills.CUSTOMER)
                .fromUtc(from)
                .toUtc(to)
                .build();
    }
}
