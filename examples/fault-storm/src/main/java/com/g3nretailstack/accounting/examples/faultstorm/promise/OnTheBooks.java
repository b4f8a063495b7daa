package com.g3nretailstack.accounting.examples.faultstorm.promise;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import com.g3nretailstack.accounting.examples.faultstorm.work.Books;
import com.g3nretailstack.accounting.examples.faultstorm.work.World;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.Invoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the service holds in the end, against what it said it committed. */
final class OnTheBooks {
    private OnTheBooks() {}

    static Stream<String> strayOrMissing(Evidence evidence) {
        Books books = evidence.books();
        return Stream.of(
                        differences(
                                evidence,
                                "/event/record",
                                books.events().stream().map(Event::eventId)),
                        differences(
                                evidence,
                                "/invoice/payment/apply",
                                books.payments().stream().map(ArPayment::paymentId)),
                        differences(
                                evidence,
                                "/export/create",
                                books.exports().stream()
                                        .filter(export -> !Sweeps.isScheduled(export))
                                        .map(Export::exportId)),
                        differences(
                                evidence,
                                "/invoice/set",
                                books.invoices().stream().map(Invoice::invoiceId)))
                .flatMap(differences -> differences);
    }

    private static Stream<String> differences(Evidence evidence, String path, Stream<String> held) {
        Map<String, Long> onTheBooks = new TreeMap<>(held.collect(groupingBy(id -> id, counting())));
        Set<String> committed = new TreeSet<>(evidence.history().commits().stream()
                .filter(commit -> commit.path().equals(path))
                .map(Commit::record)
                .toList());
        Stream<String> missing = committed.stream()
                .filter(id -> !onTheBooks.containsKey(id))
                .map(id -> id + " was committed by " + path + " and is missing");
        Stream<String> stray = onTheBooks.entrySet().stream()
                .filter(row -> row.getValue() != 1 || !committed.contains(row.getKey()))
                .map(row -> row.getKey() + " stands " + row.getValue() + " times, and was "
                        + (committed.contains(row.getKey()) ? "" : "not ") + "committed by " + path);
        return Stream.concat(missing, stray);
    }

    static Stream<String> wrongSums(Evidence evidence) {
        Map<String, BigDecimal> paid = evidence.history().commits().stream()
                .filter(commit -> commit.path().equals("/invoice/payment/apply"))
                .collect(toMap(
                        commit -> commit.asked("invoice_id"),
                        commit -> commit.request().get("amount").getAsBigDecimal(),
                        BigDecimal::add));
        List<Invoice> invoices = evidence.books().invoices();
        return invoices.stream()
                .filter(invoice -> !ties(invoice, paid.getOrDefault(invoice.invoiceId(), BigDecimal.ZERO)))
                .map(invoice -> invoice.invoiceId() + " says paid " + invoice.paidAmount() + ", due "
                        + invoice.dueAmount() + ", and committed payments are " + paid.get(invoice.invoiceId()));
    }

    private static boolean ties(Invoice invoice, BigDecimal paid) {
        BigDecimal due = Objects.requireNonNullElse(invoice.dueAmount(), BigDecimal.ZERO);
        BigDecimal said = Objects.requireNonNullElse(invoice.paidAmount(), BigDecimal.ZERO);
        return said.compareTo(paid) == 0 && due.add(paid).compareTo(World.AMOUNT) == 0;
    }
}
