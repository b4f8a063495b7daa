package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.model.ExportSchedule;
import com.g3nretailstack.accounting.model.ExportScheduleListRequest;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceListRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import java.util.List;

/** What the service holds when a storm is over, read when no fault is played any more. */
public record Books(
        List<Event> events,
        List<Invoice> invoices,
        List<ArPayment> payments,
        List<Export> exports,
        List<ExportSchedule> schedules) {

    /** Reads them all. */
    public static Books read(AccountingClient calm) {
        return new Books(
                calm.events().list(EventListRequest.builder().build()).stream().toList(),
                calm.invoices().list(InvoiceListRequest.builder().build()).stream()
                        .toList(),
                calm
                        .invoices()
                        .payments()
                        .list(InvoicePaymentListRequest.builder().build())
                        .stream()
                        .toList(),
                calm.exports().list(ExportListRequest.builder().build()).stream()
                        .toList(),
                calm
                        .exports()
                        .schedules()
                        .list(ExportScheduleListRequest.builder().build())
                        .stream()
                        .toList());
    }
}
