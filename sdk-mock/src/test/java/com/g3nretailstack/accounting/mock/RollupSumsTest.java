package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Rollups;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rollups of random events come to what adding up the events gives, late ones left out. */
class RollupSumsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T03:00:00Z");
    private static final int DAYS = 12;
    private static final int EVENTS = 600;
    private static final List<String> TYPES = List.of(
            "sale",
            "sale",
            "sale",
            "refund",
            "return",
            "chargeback",
            "correction",
            "inventory_movement",
            "tax_liability");
    private static final Set<String> SALES = Set.of("sale", "refund", "return", "chargeback");

    private final Shop shop = new Shop();
    private final Rollups rollups = new Rollups(shop);
    private List<ObjectNode> events = List.of();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comeToTheSumsOverTheEvents(long seed) {
        live(new Random(seed));
        int counted = 0;

        for (int day = 0; day < DAYS; day++) {
            LocalDate dt = LocalDate.of(2026, 3, 1).plusDays(day);
            for (String currency : List.of("GBP", "EUR")) {
                Predicate<ObjectNode> known = ofTheDay(dt).and(event -> currency.equals(Json.text(event, "currency")));
                String at = dt.toString();
                assertThat(rollups.sum(at, "sales", currency, "amount"))
                        .isEqualByComparingTo(sum(known, RollupSumsTest::paid));
                assertThat(rollups.sum(at, "sales", currency, "tax_amount"))
                        .isEqualByComparingTo(sum(known, event -> taxes(event, tax -> true)));
                assertThat(rollups.sum(at, "tax", currency, "amount"))
                        .isEqualByComparingTo(sum(known, event -> taxes(event, tax -> true)));
                assertThat(rollups.sum(at, "cogs", currency, "amount"))
                        .isEqualByComparingTo(sum(known, RollupSumsTest::cost));
                assertThat(rollups.sum(at, "sales", currency, "margin_amount"))
                        .isEqualByComparingTo(sum(
                                known,
                                event -> paid(event)
                                        .subtract(taxes(event, tax -> true))
                                        .subtract(cost(event))));
                BigDecimal count = rollups.sum(at, "sales", currency, "count");
                assertThat(count).isEqualByComparingTo(sum(known, event -> BigDecimal.ONE));
                counted += count.intValue();
            }
        }

        assertThat(counted).isBetween(EVENTS / 4, EVENTS - EVENTS / 8); // not none, and not the late and others
    }

    private void live(Random random) {
        shop.clock.set(BEGIN);
        Duration pace = Duration.ofDays(DAYS).dividedBy(EVENTS);
        for (int number = 0; number < EVENTS; number++) {
            shop.header("x-channel-code", random.nextBoolean() ? "WEB" : "STORE");
            record(random, number);
            shop.clock.advance(pace);
        }
        shop.clock.advance(Duration.ofDays(5));
        events = shop.org.events().list().stream()
                .map(text -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private void record(Random random, int number) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        int sign = type.equals("sale") || type.equals("inventory_movement") ? 1 : -1;
        // up to twenty hours late: some come after the run of their day
        Instant occurred = shop.clock.instant().minusSeconds(random.nextInt(72_000));
        shop.record(type, cents(random, sign), event -> {
            Shop.adjusting(event)
                    .put("currency", random.nextBoolean() ? "GBP" : "EUR")
                    .put("occurred_at", occurred.toString());
            event.putArray("source_refs").add("source:" + number);
            if (type.equals("correction")) {
                event.putObject("original_event").put("source_ref", "source:" + random.nextInt(EVENTS));
            }
            if (random.nextBoolean()) {
                event.put("product_category", "category-" + random.nextInt(3));
                event.put("qty", sign * (1 + random.nextInt(5))).put("unit_cost", new BigDecimal(cents(random, 1)));
            }
            for (int tax = random.nextInt(3); tax > 0; tax--) {
                event.withArray("taxes")
                        .addObject()
                        .put("jurisdiction", "J" + random.nextInt(2))
                        .put("amount", new BigDecimal(cents(random, sign)))
                        .put("inclusive", random.nextBoolean());
            }
        });
    }

    private static String cents(Random random, int sign) {
        return BigDecimal.valueOf((long) sign * random.nextInt(10_000), 2).toPlainString();
    }

    private Predicate<ObjectNode> ofTheDay(LocalDate dt) {
        Instant run = dt.plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC);
        return event -> instant(event, "occurred_at")
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(dt)
                && SALES.contains(type(event, run, new HashSet<>()));
    }

    // what is not known by the run has no type that counts; neither have corrections of one another
    private String type(ObjectNode event, Instant run, Set<ObjectNode> seen) {
        if (!instant(event, "recorded_at").isBefore(run) || !seen.add(event)) {
            return "none";
        }
        String type = Json.requireText(event, "type");
        return type.equals("correction")
                ? corrected(event).map(other -> type(other, run, seen)).orElse("none")
                : type;
    }

    private Optional<ObjectNode> corrected(ObjectNode event) {
        String source = Json.requireText(Json.child(event, "original_event"), "source_ref");
        return events.stream()
                .filter(other ->
                        !other.equals(event) && Json.texts(other, "source_refs").contains(source))
                .findFirst();
    }

    private static Instant instant(ObjectNode event, String property) {
        return Instant.parse(Json.requireText(event, property));
    }

    private BigDecimal sum(Predicate<ObjectNode> which, Function<ObjectNode, BigDecimal> part) {
        return events.stream().filter(which).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paid(ObjectNode event) {
        return Json.decimalOrZero(event, "amount")
                .add(taxes(event, tax -> !tax.path("inclusive").asBoolean()));
    }

    private static BigDecimal cost(ObjectNode event) {
        return Json.decimalOrZero(event, "qty").multiply(Json.decimalOrZero(event, "unit_cost"));
    }

    private static BigDecimal taxes(ObjectNode event, Predicate<JsonNode> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode tax : event.path("taxes")) {
            sum = which.test(tax) ? sum.add(tax.path("amount").decimalValue()) : sum;
        }
        return sum;
    }
}
