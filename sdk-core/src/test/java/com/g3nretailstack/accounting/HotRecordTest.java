package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoiceLine;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.retry.TimeSource;
import com.g3nretailstack.accounting.testing.Bills;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many writers change one record by functions of what they read, with the pauses that everybody has. */
@ExtendWith(MockAccountingExtension.class)
@Timeout(120) // not a measurement: writers that hold one another up would go on for ever
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class HotRecordTest {
    private static final int WRITERS = 32;
    private static final int UPDATES = 3;
    private static final int MOST_APPLICATIONS = 64;

    @Test
    void everyWritersFunctionIsCommittedOnceAndNoneStarves(MockAccounting mock, MockOrg org) throws Exception {
        Queue<Integer> applications = new ConcurrentLinkedQueue<>();
        try (AccountingClient client = Shop.builder(mock, org)
                .time(TimeSource.system())
                .listener(countingInto(applications))
                .build()) {
            InvoiceService invoices = client.invoices();
            Invoice made = invoices.set(Bills.lamps("hot").build());
            applications.clear();

            long begun = System.nanoTime();
            write(invoices, made.invoiceId());
            report(applications, System.nanoTime() - begun);

            Invoice after = invoices.get(
                    InvoiceGetRequest.builder().invoiceId(made.invoiceId()).build());
            assertThat(after.lines()).hasSize(1 + WRITERS * UPDATES);
            assertThat(after.lines().stream().map(InvoiceLine::amount)).doesNotHaveDuplicates();
            assertThat(after.amount()).isEqualByComparingTo(sumOf(after));
            assertThat(after.revision()).isEqualTo(Revision.of(1 + WRITERS * UPDATES));
            assertThat(applications).hasSize(WRITERS * UPDATES).allMatch(times -> times <= MOST_APPLICATIONS / 2);
        }
    }

    /** How often each call's write was made: once, and once more for each conflict. */
    private static CallListener countingInto(Queue<Integer> applications) {
        return new CallListener() {
            @Override
            public void onCall(CallEvent event) {
                if (event.succeeded() && event.operationId().equals("invoice_set")) {
                    applications.add((int) event.attempts().stream()
                            .filter(attempt -> attempt.operation().equals("POST /invoice/set"))
                            .count());
                }
            }
        };
    }

    private static void write(InvoiceService invoices, String invoiceId) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Future<?>> ended = new ArrayList<>();
        for (int writer = 1; writer <= WRITERS; writer++) {
            int first = writer * UPDATES;
            ended.add(writers.submit(() -> {
                together.await();
                for (int number = first; number < first + UPDATES; number++) {
                    addCharge(invoices, invoiceId, number);
                }
                return null;
            }));
        }
        for (Future<?> writer : ended) {
            writer.get();
        }
        writers.shutdown();
    }

    private static void addCharge(InvoiceService invoices, String invoiceId, int number) {
        invoices.set(invoiceId, invoice -> {
            List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
            lines.add(Bills.penalty(Integer.toString(100 + number)));
            return InvoiceSetRequest.builder().lines(lines).build();
        });
    }

    private static BigDecimal sumOf(Invoice invoice) {
        return invoice.lines().stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void report(Queue<Integer> applications, long nanos) {
        int all = applications.stream().mapToInt(Integer::intValue).sum();
        int most = applications.stream().mapToInt(Integer::intValue).max().orElse(0);
        System.out.printf(
                "%d writers, %d updates of one record in %d ms: %d re-applications, at most %d by one call%n",
                WRITERS, applications.size(), nanos / 1_000_000, all - applications.size(), most - 1);
    }
}
