package com.g3nretailstack.accounting.mock.receivable;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.Movement.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What one customer owes in one currency at an instant; adds up open items, used by one thread. */
public final class Balance {

    private BigDecimal charged = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal writtenOff = BigDecimal.ZERO;
    private BigDecimal due = BigDecimal.ZERO;
    private BigDecimal overdue = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private long dueInvoices;
    private long overdueInvoices;
    private int daysOverdue;

    /** Starts at nothing. */
    public Balance() {}

    /** The balances of one customer's invoices, by currency. */
    public static SortedMap<String, Balance> of(List<OpenItem> items, Instant asOf) {
        SortedMap<String, Balance> balances = new TreeMap<>();
        for (OpenItem item : items) {
            String currency = Json.requireText(item.invoice(), "currency");
            balances.computeIfAbsent(currency, unused -> new Balance()).add(item, asOf);
        }
        return balances;
    }

    private void add(OpenItem item, Instant asOf) {
        if (!item.stands(asOf)) {
            return;
        }
        charged = charged.add(item.sum(Kind.CHARGE, asOf));
        paid = paid.subtract(item.sum(Kind.PAYMENT, asOf));
        writtenOff = writtenOff.subtract(item.sum(Kind.WRITE_OFF, asOf));
        credit = credit.add(item.credit(asOf));
        BigDecimal open = item.due(asOf);
        if (open.signum() > 0) {
            due = due.add(open);
            dueInvoices++;
        }
        if (item.overdue(asOf)) {
            overdue = overdue.add(open);
            overdueInvoices++;
            daysOverdue = Math.max(daysOverdue, item.daysOverdue(asOf));
        }
    }

    /** What is due, overdue or not. */
    public BigDecimal due() {
        return due;
    }

    /** What of it is overdue. */
    public BigDecimal overdue() {
        return overdue;
    }

    /** For how many begun days the oldest invoice is overdue, 0 where none is. */
    public int daysOverdue() {
        return daysOverdue;
    }

    /** All of it, as it stands in an answer. */
    public ObjectNode json(String currency) {
        return Json.object()
                .put("currency", currency)
                .put("charged_amount", charged)
                .put("paid_amount", paid)
                .put("written_off_amount", writtenOff)
                .put("due_amount", due)
                .put("overdue_amount", overdue)
                .put("credit_amount", credit)
                .put("balance", due.subtract(credit))
                .put("due_invoice_count", dueInvoices)
                .put("overdue_invoice_count", overdueInvoices);
    }
}
