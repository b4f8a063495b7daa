package com.g3nretailstack.accounting.examples.receivables.book;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.examples.receivables.data.Fact;
import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceLine;
import com.g3nretailstack.accounting.model.InvoiceLineKind;
import com.g3nretailstack.accounting.model.InvoiceListRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import com.g3nretailstack.accounting.model.InvoiceStatusSetRequest;
import com.g3nretailstack.accounting.model.TenderType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Books receivables as invoices, fact by fact; thread-safe for receivables that differ.
 *
 * <p>Every fact carries the line that it comes from as its source reference, so a run that was cut short can be started again: what the
 * service has already is not sent a second time.
 */
public final class InvoiceBook {
    private static final String CURRENCY = "EUR";

    private final AccountingClient client;
    private final String file;
    private final Map<String, Booked> booked = new ConcurrentHashMap<>();
    private final LongAdder handedOver = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /** Books through that client, under the name of that file. */
    public InvoiceBook(AccountingClient client, String file) {
        this.client = client;
        this.file = file;
    }

    /** Books what happened to a receivable after one instant, if any, up to another one. */
    public void book(Receivable receivable, @Nullable Instant after, Instant upTo) {
        for (Fact fact : receivable.facts()) {
            boolean before = after != null && !fact.at().isAfter(after);
            if (!before && !fact.at().isAfter(upTo)) {
                book(receivable, fact);
            }
        }
    }

    private void book(Receivable receivable, Fact fact) {
        if (fact.equals(receivable.first())) {
            booked.put(receivable.caseId(), open(receivable));
            return;
        }
        Booked invoice = Objects.requireNonNull(booked.get(receivable.caseId()));
        if (fact instanceof Fact.Charge charge) {
            charge(invoice, charge);
        } else if (fact instanceof Fact.Payment payment) {
            pay(invoice, payment);
        } else if (fact instanceof Fact.Collection collection) {
            handOver(invoice, collection);
        }
    }

    private Booked open(Receivable receivable) {
        InvoiceSetRequest request = InvoiceSetRequest.builder()
                .code(code(receivable))
                .customerId("offender:" + receivable.caseId())
                .currency(CURRENCY)
                .issuedAt(receivable.first().at())
                .dueAt(receivable.dueAt())
                .lines(List.of(line(receivable.first())))
                .sourceRefs(List.of(reference(receivable.first())))
                .build();
        try {
            return new Booked(client.invoices().set(request).invoiceId(), Set.of());
        } catch (RevisionConflictException taken) {
            return resumed(code(receivable), taken);
        }
    }

    private String code(Receivable receivable) {
        return file + "/" + receivable.caseId();
    }

    private Booked resumed(String code, RevisionConflictException taken) {
        Invoice invoice = client
                .invoices()
                .list(InvoiceListRequest.builder().code(code).build())
                .stream()
                .filter(found -> code.equals(found.code()))
                .findFirst()
                .orElseThrow(() -> taken);
        Set<String> known = new HashSet<>();
        InvoicePaymentListRequest payments = InvoicePaymentListRequest.builder()
                .invoiceId(invoice.invoiceId())
                .build();
        for (ArPayment payment : client.invoices().payments().list(payments)) {
            known.addAll(Objects.requireNonNullElse(payment.sourceRefs(), List.of()));
        }
        return new Booked(invoice.invoiceId(), known);
    }

    private void charge(Booked booked, Fact.Charge charge) {
        client.invoices().set(booked.invoiceId(), invoice -> {
            List<InvoiceLine> lines = new ArrayList<>(Objects.requireNonNullElse(invoice.lines(), List.of()));
            boolean there = lines.stream().anyMatch(line -> reference(charge).equals(line.sourceRef()));
            lines.add(line(charge));
            return there ? null : InvoiceSetRequest.builder().lines(lines).build();
        });
    }

    private void pay(Booked booked, Fact.Payment payment) {
        if (booked.known().contains(reference(payment))) {
            return;
        }
        client.invoices()
                .payments()
                .apply(InvoicePaymentApplyRequest.builder()
                        .invoiceId(booked.invoiceId())
                        .amount(payment.amount())
                        .currency(CURRENCY)
                        .tenderType(TenderType.BANK_TRANSFER)
                        .paidAt(payment.at())
                        .sourceRefs(List.of(reference(payment)))
                        .build());
    }

    private void handOver(Booked booked, Fact.Collection collection) {
        try {
            client.dunning()
                    .actions()
                    .create(DunningActionCreateRequest.builder()
                            .invoiceId(booked.invoiceId())
                            .level(DunningRound.COLLECTION)
                            .takenAt(collection.at())
                            .sourceRefs(List.of(reference(collection)))
                            .build());
            handedOver.increment();
        } catch (InvalidStateException nothingOwedOrTooEarly) {
            refused.increment();
        } catch (RevisionConflictException takenBefore) {
            // by the round of dunning, or by an earlier run
        }
    }

    /** How many debts were handed to a collector. */
    public long handedOver() {
        return handedOver.sum();
    }

    /** How many the service refused to note as handed over: nothing was owed, or it was earlier than the policy allows. */
    public long handOversRefused() {
        return refused.sum();
    }

    /**
     * Cancels a receivable whose appeal was upheld, unless something was paid on it: then it has to be paid back first.
     *
     * <p>The service takes the time of a cancellation from its own clock, so reports as of an earlier instant still show the debt.
     */
    public void cancelIfDismissed(Receivable receivable) {
        Booked invoice = Objects.requireNonNull(booked.get(receivable.caseId()));
        boolean dismissed = receivable.facts().stream().anyMatch(Fact.Dismissal.class::isInstance);
        if (dismissed) {
            client.invoices().setStatus(invoice.invoiceId(), current -> isFree(current) ? cancellation(current) : null);
        }
    }

    private static InvoiceStatusSetRequest cancellation(Invoice invoice) {
        return invoice.statusRequest(InvoiceStatus.CANCELLED).toBuilder()
                .actor("service:receivables")
                .actorRoles(List.of("finance_audit"))
                .reason("Appeal upheld")
                .build();
    }

    private static boolean isFree(Invoice invoice) {
        BigDecimal paid = Objects.requireNonNullElse(invoice.paidAmount(), BigDecimal.ZERO);
        return paid.signum() == 0 && !invoice.status().equals(InvoiceStatus.CANCELLED);
    }

    private InvoiceLine line(Fact.Charge charge) {
        InvoiceLineKind kind = switch (charge.kind()) {
            case FINE -> InvoiceLineKind.OTHER;
            case EXPENSE -> InvoiceLineKind.SHIPPING;
            case PENALTY -> InvoiceLineKind.PENALTY;
        };
        return InvoiceLine.builder()
                .kind(kind)
                .amount(charge.amount())
                .chargedAt(charge.at())
                .sourceRef(reference(charge))
                .build();
    }

    private String reference(Fact fact) {
        return file + ":" + fact.line();
    }
}
