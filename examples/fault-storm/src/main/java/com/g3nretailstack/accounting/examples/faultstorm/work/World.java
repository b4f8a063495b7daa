package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.ExportScheduleWindow;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The records that all callers of a storm work on.
 *
 * @param invoices ids of invoices of 1,000.00 each, whose caption is {@link #CAPTION}
 * @param schedules ids of schedules of which several windows are due
 */
public record World(List<String> invoices, List<String> schedules) {

    /** The caption of the invoices before anybody adds to it. */
    public static final String CAPTION = "start";

    /** How many events there are at the beginning. */
    public static final int EVENTS = 3;

    /** What each invoice is about. */
    public static final BigDecimal AMOUNT = new BigDecimal("1000.00");

    /** Makes them by way of a client that no fault reaches; {@code now} is the service's time. */
    public static World begin(AccountingClient calm, Instant now) {
        return begin(calm, now, 2);
    }

    /** Makes them with so many invoices. */
    public static World begin(AccountingClient calm, Instant now, int invoices) {
        for (int i = 0; i < EVENTS; i++) {
            calm.events().record(sale("start" + i, now));
        }
        List<String> made = IntStream.rangeClosed(1, invoices)
                .mapToObj(number -> invoice(calm, "start-" + number))
                .toList();
        return new World(made, List.of(schedule(calm, now)));
    }

    /** A sale of one pound, found again by its source reference. */
    static EventRecordRequest sale(String reference, Instant now) {
        return EventRecordRequest.builder()
                .type(EventType.SALE)
                .amount(BigDecimal.ONE)
                .currency("GBP")
                .occurredAt(now)
                .idempotencyKey(reference)
                .sourceRefs(List.of(reference))
                .build();
    }

    private static String invoice(AccountingClient calm, String code) {
        return calm.invoices()
                .set(InvoiceSetRequest.builder()
                        .code(code)
                        .caption(CAPTION)
                        .customerId("customer-1")
                        .currency("GBP")
                        .amount(AMOUNT)
                        .idempotencyKey(code)
                        .build())
                .invoiceId();
    }

    private static String schedule(AccountingClient calm, Instant now) {
        return calm.exports()
                .schedules()
                .create(ExportScheduleCreateRequest.builder()
                        .code("start")
                        .exportKind(ExportKind.FINANCIAL_EVENTS)
                        .cadence(ExportCadence.builder().intervalMinutes(60L).build())
                        .window(ExportScheduleWindow.builder()
                                .lengthMinutes(60L)
                                .build())
                        .startsAt(now.minus(Duration.ofHours(5)))
                        .build())
                .scheduleId();
    }
}
