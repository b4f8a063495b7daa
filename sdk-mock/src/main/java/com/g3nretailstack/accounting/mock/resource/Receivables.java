package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.AgedAmount;
import com.g3nretailstack.accounting.mock.receivable.Aging;
import com.g3nretailstack.accounting.mock.receivable.Aging.Debtor;
import com.g3nretailstack.accounting.mock.receivable.Balance;
import com.g3nretailstack.accounting.mock.receivable.OpenItem;
import com.g3nretailstack.accounting.mock.receivable.OpenItems;
import com.g3nretailstack.accounting.mock.receivable.Statement;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Receivables: what customers owe, computed from invoices and payments whenever it is asked for. */
public final class Receivables {

    private static final int MOST_CUSTOMERS = 256;

    /** Makes the resource. */
    public Receivables() {}

    /** Answers what is due at an instant, by age. */
    public Reply agingReport(Call call) {
        Instant asOf = asOf(call);
        Aging aging = new Aging(items(call), asOf);
        ObjectNode report = Json.object()
                .put("as_of_utc", asOf.toString())
                .put("generated_at", call.now().toString());
        ArrayNode totals = report.putArray("totals");
        aging.totals()
                .forEach((currency, total) -> total.writeTo(totals.addObject().put("currency", currency)));
        List<Map.Entry<Debtor, AgedAmount>> debtors = aging.debtors();
        report.put("customer_count", debtors.size());
        ArrayNode customers = report.putArray("customers");
        debtors.stream()
                .limit(MOST_CUSTOMERS)
                .forEach(entry -> entry.getValue()
                        .writeTo(customers
                                .addObject()
                                .put("customer_id", entry.getKey().customerId())
                                .put("currency", entry.getKey().currency())));
        return Reply.of(report);
    }

    private static List<OpenItem> items(Call call) {
        String customerId = call.text("customer_id");
        return customerId == null
                ? OpenItems.all(call.books(), invoice -> wanted(call, invoice))
                : OpenItems.ofCustomer(call.books(), customerId).stream()
                        .filter(item -> wanted(call, item.invoice()))
                        .toList();
    }

    private static boolean wanted(Call call, ObjectNode invoice) {
        return Filters.equal(call, invoice, "currency", "logical_guid", "channel_code");
    }

    private static Instant asOf(Call call) {
        return Objects.requireNonNullElse(call.instant("as_of_utc"), call.now());
    }

    /** Answers what one customer owes at an instant. */
    public Reply balance(Call call) {
        Instant asOf = asOf(call);
        ObjectNode answer = about(call).put("as_of_utc", asOf.toString());
        ArrayNode balances = answer.putArray("balances");
        Balance.of(itemsInCurrency(call), asOf).forEach((currency, balance) -> balances.add(balance.json(currency)));
        return Reply.of(answer);
    }

    private static ObjectNode about(Call call) {
        return Json.object()
                .put("customer_id", call.required("customer_id"))
                .put("orgcode", call.org().orgcode());
    }

    private static List<OpenItem> itemsInCurrency(Call call) {
        return OpenItems.ofCustomer(call.books(), call.required("customer_id")).stream()
                .filter(item -> Filters.equal(call, item.invoice(), "currency"))
                .toList();
    }

    /** Answers what one customer was charged and paid in a window. */
    public Reply statement(Call call) {
        Window window = call.window();
        Instant from = Objects.requireNonNull(window.from(), "from_utc");
        Instant to = Objects.requireNonNull(window.to(), "to_utc");
        ObjectNode answer = about(call)
                .put("from_utc", from.toString())
                .put("to_utc", to.toString())
                .put("generated_at", call.now().toString());
        ArrayNode accounts = answer.putArray("accounts");
        Statement.of(itemsInCurrency(call), from, to)
                .forEach((currency, account) -> accounts.add(account.json(currency)));
        return Reply.of(answer);
    }

    /** Answers whether a customer is on hold now, by hand or by the org's limits. */
    public Reply creditHoldCheck(Call call) {
        String customerId = call.required("customer_id");
        SortedMap<String, Balance> balances = Balance.of(OpenItems.ofCustomer(call.books(), customerId), call.now());
        BigDecimal order = order(call);
        @Nullable String currency = call.text("currency");
        if (currency != null) {
            balances.putIfAbsent(currency, new Balance());
        }
        CreditHolds holds = new CreditHolds(call.org().settings().credit());
        holds.checkByHand(customerId);
        balances.forEach(
                (each, balance) -> holds.checkLimits(each, balance, each.equals(currency) ? order : BigDecimal.ZERO));
        ObjectNode answer = about(call).put("as_of_utc", call.now().toString());
        answer.put("on_hold", !holds.json().isEmpty()).set("holds", holds.json());
        return Reply.of(answer);
    }

    private static BigDecimal order(Call call) {
        @Nullable BigDecimal amount = Json.decimal(call.body().get("order_amount"));
        if (amount != null && call.text("currency") == null) {
            throw new Refusal(
                    Tag.VALIDATION_ERROR,
                    "currency is required with order_amount.",
                    Json.object().put("field", "currency"));
        }
        if (amount != null && amount.signum() < 0) {
            throw Refusal.invalidInput("order_amount is less than 0.");
        }
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
