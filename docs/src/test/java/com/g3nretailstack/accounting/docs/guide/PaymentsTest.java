package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class PaymentsTest {
    @Test
    void paysWhatIsDue(MockAccounting mock, MockOrg org) {
        try (AccountingClient accounting = Shop.client(mock, org)) {
            String invoiceId = accounting
                    .invoices()
                    .set(InvoiceSetRequest.builder()
                            .code("inv-1")
                            .customerId("cu-1")
                            .currency("GBP")
                            .amount(new BigDecimal("59.80"))
                            .build())
                    .invoiceId();

            // tag::guarded[]
            Optional<ArPayment> payment = accounting.invoices().payments().apply(invoiceId, invoice -> {
                BigDecimal due = invoice.dueAmount();
                return due == null || due.signum() == 0
                        ? null
                        : InvoicePaymentApplyRequest.builder()
                                .amount(due)
                                .currency(invoice.currency())
                                .sourceRefs(List.of("tender:t-7719"))
                                .build();
            });
            // end::guarded[]

            assertThat(payment).map(ArPayment::amount).hasValue(new BigDecimal("59.80"));
            assertThat(accounting
                            .invoices()
                            .get(InvoiceGetRequest.builder()
                                    .invoiceId(invoiceId)
                                    .build())
                            .status())
                    .isEqualTo(InvoiceStatus.PAID);
        }
    }
}
