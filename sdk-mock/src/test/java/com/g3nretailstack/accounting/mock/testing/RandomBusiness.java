package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Invoices, charges, payments, write-offs and cancellations at random; keeps a ledger of its own beside the service. */
public final class RandomBusiness {

    public static final List<String> CUSTOMERS = List.of("cu-1", "cu-2", "cu-3");
    public static final List<String> CURRENCIES = List.of("GBP", "EUR");
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Shop shop;
    private final Random random;
    private final Billing billing;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();

    /** One invoice as the test sees it. */
    private static final class Account {
        String id = "";
        String customer = "";
        String currency = "";
        Instant dueAt = Instant.EPOCH;
        boolean closed;
        boolean paid;
        final List<Entry> entries = new ArrayList<>();
        final ArrayNode lines = Json.array();

        BigDecimal owed(Instant asOf) {
            return entries.stream()
                    .filter(entry -> !entry.at().isAfter(asOf))
                    .map(Entry::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        void close(Instant now) {
            entries.replaceAll(entry -> new Entry(entry.at().isAfter(now) ? now : entry.at(), entry.amount()));
            entries.add(new Entry(now, owed(now).negate()));
            closed = true;
        }
    }

    private record Entry(Instant at, BigDecimal amount) {}

    public RandomBusiness(Shop shop, long seed) {
        this.shop = shop;
        this.random = new Random(seed);
        this.billing = new Billing(shop);
    }

    /** How often each kind of step was taken. */
    public Map<String, Integer> done() {
        return done;
    }

    /** Does the next thing that a shop might do. */
    public void step() {
        shop.clock.advance(Duration.ofMillis(random.nextLong(5 * DAY)));
        Account account = accounts.isEmpty() ? null : accounts.get(random.nextInt(accounts.size()));
        int dice = random.nextInt(20);
        if (account == null || account.closed || dice < 6) {
            invoice();
        } else if (dice < 10) {
            charge(account);
        } else if (dice < 17) {
            pay(account);
        } else {
            giveUp(account, dice == 19 && !account.paid);
        }
    }

    private void invoice() {
        Account account = new Account();
        account.customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        account.currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        Instant issuedAt = around();
        account.dueAt = issuedAt.plusMillis(random.nextLong(60 * DAY));
        ObjectNode request = Json.object()
                .put("customer_id", account.customer)
                .put("currency", account.currency)
                .put("issued_at", issuedAt.toString())
                .put("due_at", account.dueAt.toString());
        BigDecimal amount = money();
        account.lines.addObject().put("amount", amount);
        request.set("lines", account.lines.deepCopy());
        account.entries.add(new Entry(issuedAt, amount));
        account.id = shop.call("/invoice/set", request).ok().text("invoice_id");
        accounts.add(account);
        note("invoice", issuedAt, account.dueAt);
    }

    private void charge(Account account) {
        Instant at = around();
        BigDecimal amount = random.nextInt(4) == 0 ? BigDecimal.valueOf(-1, 2) : money();
        account.lines.addObject().put("kind", "penalty").put("amount", amount).put("charged_at", at.toString());
        ObjectNode request =
                Json.object().put("invoice_id", account.id).put("expected_revision", billing.revision(account.id));
        request.set("lines", account.lines.deepCopy());
        shop.call("/invoice/set", request).ok();
        account.entries.add(new Entry(at, amount));
        note("charge", at);
    }

    private void pay(Account account) {
        Instant at = around();
        BigDecimal owed = account.owed(Instant.MAX);
        BigDecimal amount = random.nextInt(3) == 0 && owed.signum() > 0 ? owed : money();
        shop.call(
                        "/invoice/payment/apply",
                        Json.object()
                                .put("invoice_id", account.id)
                                .put("amount", amount)
                                .put("paid_at", at.toString()))
                .ok();
        account.entries.add(new Entry(at, amount.negate()));
        account.paid = true;
        note(amount.compareTo(owed) > 0 ? "overpayment" : "payment", at);
    }

    private void giveUp(Account account, boolean cancel) {
        Answer answer = cancel ? billing.cancel(account.id) : billing.writeOff(account.id);
        if (!cancel && account.owed(Instant.MAX).signum() <= 0) {
            answer.refused(409, "invalid-state");
            note("refused write-off");
            return;
        }
        answer.ok();
        account.close(shop.clock.instant());
        note(cancel ? "cancellation" : "write-off", shop.clock.instant());
    }

    // often in the past, reported late or put in from older books; sometimes dated ahead
    private Instant around() {
        return shop.clock.instant().plusMillis(random.nextLong(-40 * DAY, 20 * DAY));
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
    }

    private void note(String kind, Instant... when) {
        done.merge(kind, 1, Integer::sum);
        instants.addAll(List.of(when));
    }

    /** An instant to look at: one at which something happened or was due, one just after it, or any later one. */
    public Instant instant(Random chance) {
        Instant happened = instants.get(chance.nextInt(instants.size()));
        return switch (chance.nextInt(4)) {
            case 0 -> happened;
            case 1 -> happened.plusMillis(1);
            case 2 -> happened.plus(Duration.ofDays(30L * chance.nextInt(5))).plusNanos(1);
            default -> happened.plusMillis(chance.nextLong(100 * DAY));
        };
    }

    /** What a customer owes by the test's own ledger. */
    public BigDecimal owed(String customer, String currency, Instant asOf) {
        return accounts.stream()
                .filter(account -> account.customer.equals(customer) && account.currency.equals(currency))
                .map(account -> account.owed(asOf))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is due from a customer in an aging bucket by the test's own ledger. */
    public BigDecimal due(String customer, String currency, Instant asOf, String bucket) {
        return accounts.stream()
                .filter(account -> account.customer.equals(customer) && account.currency.equals(currency))
                .filter(account -> bucket.equals(bucket(account.dueAt, asOf)))
                .map(account -> account.owed(asOf).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String bucket(Instant dueAt, Instant asOf) {
        String[] later = {"days_1_30", "days_31_60", "days_61_90"};
        for (int month = 0; month < later.length; month++) {
            if (asOf.compareTo(dueAt.plus(Duration.ofDays(30L * month))) <= 0) {
                return month == 0 ? "current" : later[month - 1];
            }
        }
        return asOf.compareTo(dueAt.plus(Duration.ofDays(90))) <= 0 ? later[2] : "over_90";
    }
}
