package com.g3nretailstack.accounting.mock.receivable;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.Movement.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One customer's movements in one currency in a half-open window, with the balances around them; used by one thread. */
public final class Statement {

    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.movement().at())
            .thenComparing(entry -> entry.movement().kind());

    private final List<Entry> entries = new ArrayList<>();
    private BigDecimal opening = BigDecimal.ZERO;

    private record Entry(OpenItem item, Movement movement) {}

    private Statement() {}

    /** The statements of one customer's invoices, by currency; currencies in which nothing moved and nothing is owed are left out. */
    public static SortedMap<String, Statement> of(List<OpenItem> items, Instant from, Instant to) {
        SortedMap<String, Statement> statements = new TreeMap<>();
        for (OpenItem item : items) {
            String currency = Json.requireText(item.invoice(), "currency");
            statements.computeIfAbsent(currency, unused -> new Statement()).add(item, from, to);
        }
        statements.values().removeIf(Statement::empty);
        statements.values().forEach(statement -> statement.entries.sort(OLDEST_FIRST));
        return statements;
    }

    private void add(OpenItem item, Instant from, Instant to) {
        for (Movement movement : item.movements()) {
            if (movement.at().isBefore(from)) {
                opening = opening.add(movement.amount());
            } else if (movement.at().isBefore(to)) {
                entries.add(new Entry(item, movement));
            }
        }
    }

    private boolean empty() {
        return opening.signum() == 0 && entries.isEmpty();
    }

    /** All of it, as it stands in an answer. */
    public ObjectNode json(String currency) {
        ObjectNode account = Json.object()
                .put("currency", currency)
                .put("opening_balance", opening)
                .put("charged_amount", sum(Kind.CHARGE))
                .put("paid_amount", sum(Kind.PAYMENT).negate())
                .put("written_off_amount", sum(Kind.WRITE_OFF).negate())
                .put("cancelled_amount", sum(Kind.CANCELLATION).negate());
        ArrayNode movements = Json.array();
        BigDecimal balance = opening;
        for (Entry entry : entries) {
            balance = balance.add(entry.movement().amount());
            movements.add(json(entry).put("balance", balance));
        }
        account.put("closing_balance", balance).set("movements", movements);
        return account;
    }

    private BigDecimal sum(Kind kind) {
        return entries.stream()
                .map(Entry::movement)
                .filter(movement -> movement.kind() == kind)
                .map(Movement::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ObjectNode json(Entry entry) {
        Movement movement = entry.movement();
        ObjectNode json = Json.object()
                .put("kind", movement.kind().wire())
                .put("occurred_at", movement.at().toString())
                .put("invoice_id", entry.item().text("invoice_id"))
                .put("amount", movement.amount());
        if (movement.kind() == Kind.PAYMENT) {
            Json.putIfPresent(json, "payment_id", Json.text(movement.source(), "payment_id"));
        } else {
            Json.putIfPresent(json, "code", entry.item().text("code"));
            Json.putIfPresent(json, "caption", caption(entry));
        }
        List<String> references = references(entry);
        if (!references.isEmpty()) {
            references.forEach(json.putArray("source_refs")::add);
        }
        return json;
    }

    private static @Nullable String caption(Entry entry) {
        String own = Json.text(entry.movement().source(), "caption");
        return own != null ? own : entry.item().text("caption");
    }

    // a line names its own source; one that does not stands on the invoice's
    private static List<String> references(Entry entry) {
        ObjectNode source = entry.movement().source();
        String own = Json.text(source, "source_ref");
        if (own != null) {
            return List.of(own);
        }
        return Json.texts(
                entry.movement().kind() == Kind.PAYMENT ? source : entry.item().invoice(), "source_refs");
    }
}
