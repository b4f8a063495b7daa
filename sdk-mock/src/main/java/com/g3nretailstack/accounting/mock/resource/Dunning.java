package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.dunning.Level;
import com.g3nretailstack.accounting.mock.dunning.Levels;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.receivable.OpenItem;
import com.g3nretailstack.accounting.mock.receivable.OpenItems;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares overdue invoices with the policy, as of any instant, and records nothing. */
public final class Dunning {

    private static final int MOST_LISTED = 256;

    private final DunningPolicies policies = new DunningPolicies();
    private final DunningActions actions = new DunningActions();

    /** Makes the resource. */
    public Dunning() {}

    /** Answers which invoices are due for which level, the longest overdue first. */
    public Reply evaluate(Call call) {
        StoredRecord policy = policies.current(call);
        Instant asOf = Objects.requireNonNullElse(call.instant("as_of_utc"), call.now());
        List<OpenItem> overdue = overdue(call, asOf);
        List<ObjectNode> due = due(call, Levels.of(policy), overdue, asOf);
        ObjectNode evaluation = Json.object()
                .put("as_of_utc", asOf.toString())
                .put("policy_id", policy.id())
                .put("evaluated_count", overdue.size())
                .put("due_count", due.size());
        ArrayNode listed = evaluation.putArray("due");
        due.stream().limit(limit(call)).forEach(listed::add);
        return Reply.of(evaluation);
    }

    private static int limit(Call call) {
        return call.body().has("limit") ? Pages.limit(call.body()) : MOST_LISTED;
    }

    private static List<OpenItem> overdue(Call call, Instant asOf) {
        return items(call).stream()
                .filter(item -> item.overdue(asOf))
                .sorted(Comparator.comparing(OpenItem::dueAt))
                .toList();
    }

    private static List<OpenItem> items(Call call) {
        Books books = call.books();
        String invoiceId = call.text("invoice_id");
        String customerId = call.text("customer_id");
        if (invoiceId != null) {
            StoredRecord invoice = books.records(RecordKind.INVOICE).find(invoiceId);
            return invoice == null || !Filters.equal(call, invoice.facts(), "customer_id")
                    ? List.of()
                    : List.of(OpenItems.of(books, invoice));
        }
        return customerId == null ? OpenItems.all(books, invoice -> true) : OpenItems.ofCustomer(books, customerId);
    }

    private List<ObjectNode> due(Call call, Levels levels, List<OpenItem> overdue, Instant asOf) {
        BigDecimal wanted = Json.decimal(call.body().get("level"));
        List<ObjectNode> due = new ArrayList<>();
        for (OpenItem item : overdue) {
            Level level = levels.reached(item.daysOverdue(asOf));
            if (level != null
                    && (wanted == null || wanted.compareTo(BigDecimal.valueOf(level.number())) == 0)
                    && actions.highest(call, Json.requireText(item.invoice(), "invoice_id")) < level.number()) {
                due.add(entry(item, level, asOf));
            }
        }
        return due;
    }

    private static ObjectNode entry(OpenItem item, Level level, Instant asOf) {
        String currency = Json.requireText(item.invoice(), "currency");
        ObjectNode entry = Json.object()
                .put("invoice_id", item.text("invoice_id"))
                .put("customer_id", item.text("customer_id"))
                .put("level", level.number())
                .put("action", level.action())
                .put("days_overdue", item.daysOverdue(asOf))
                .put("outstanding_amount", item.due(asOf))
                .put("currency", currency);
        BigDecimal fee = level.feeIn(currency);
        if (fee != null) {
            entry.put("fee", fee);
        }
        return entry;
    }
}
