package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sold, shared, adjusted, brought back and paid, in whatever order: every cent is somebody's, and paid once. */
class CommissionTiesTest {

    private static final List<String> ASSOCIATES = List.of("as-1", "as-2", "as-3", "as-4", "as-5");
    private static final int STEPS = 150;

    private final SalesFloor floor = new SalesFloor();
    private final Map<String, BigDecimal> paid = new HashMap<>();
    private Random random = new Random(0);
    private int orders;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void everyCentIsInOneStatementAndInAtMostOnePayout(long seed) {
        random = new Random(seed);

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> sell();
                case 2 -> share();
                case 3 -> adjust();
                case 4 -> bringBack();
                default -> pay();
            }
        }

        assertThat(sumOfStatements("amount")).isEqualByComparingTo(sumOfCommissions());
        assertThat(sumOfStatements("payout_amount")).isEqualByComparingTo(sum(paid.values()));
        assertThat(paid).isNotEmpty();
        assertEachPayoutIsTheSumOfItsParts();
        assertThat(clawedBackBeyondWhatWasEarned()).isEmpty();
    }

    private void sell() {
        String order = "" + orders++;
        floor.shop.sale(cents(1, 20_000).toPlainString(), "order:" + order);
        floor.earned(anybody(), cents(1, 3_000).toPlainString(), order, day(1 + random.nextInt(28)));
    }

    private void share() {
        List<JsonNode> commissions = floor.all("{}");
        if (!commissions.isEmpty()) {
            JsonNode commission = commissions.get(random.nextInt(commissions.size()));
            Answer answer = floor.split(
                    commission.path("commission_id").asString(),
                    commission.path("revision").intValue(),
                    splits());
            boolean inPayout = commission.findValue("payout_id") != null;
            assertThat(answer.raw().status()).isEqualTo(inPayout ? 409 : 200);
        }
    }

    private String[] splits() {
        List<String> splits = new ArrayList<>();
        int left = 10_000;
        for (String associate : ASSOCIATES.subList(0, 1 + random.nextInt(4))) {
            int part = 1 + random.nextInt(2_400);
            splits.add(associate + ":" + part);
            left -= part;
        }
        splits.add("as-5:" + left);
        return splits.toArray(String[]::new);
    }

    private void adjust() {
        String kind = random.nextBoolean() ? "bonus" : "chargeback";
        BigDecimal amount = kind.equals("bonus") ? cents(1, 500) : cents(1, 500).negate();
        floor.adjust(adjustment(kind, anybody(), amount.toPlainString())
                        .put("occurred_at", day(1 + random.nextInt(28))))
                .ok();
    }

    private void bringBack() {
        if (orders > 0) {
            String type = random.nextBoolean() ? "return" : "refund";
            floor.back(type, cents(1, 9_000).negate().toPlainString(), "" + random.nextInt(orders));
        }
    }

    private void pay() {
        int from = 1 + random.nextInt(27);
        int to = from + 1 + random.nextInt(28 - from);
        Answer payout = floor.payout(anybody(), day(from).substring(0, 10), day(to).substring(0, 10));
        if (payout.raw().status() == 200) {
            paid.put(payout.text("payout_id"), payout.data().path("amount").decimalValue());
        } else {
            assertThat(payout.tag()).isIn("conflict", "invalid-state");
        }
    }

    private void assertEachPayoutIsTheSumOfItsParts() {
        paid.forEach((payoutId, amount) -> {
            BigDecimal parts = BigDecimal.ZERO;
            for (JsonNode commission : floor.all("{'payout_id':'" + payoutId + "'}")) {
                for (JsonNode share : commission.path("splits")) {
                    if (payoutId.equals(share.path("payout_id").asString(""))) {
                        parts = parts.add(share.path("amount").decimalValue());
                    }
                }
            }
            assertThat(parts).isEqualByComparingTo(amount);
        });
    }

    private List<String> clawedBackBeyondWhatWasEarned() {
        Map<String, BigDecimal> left = new HashMap<>();
        for (JsonNode commission : floor.all("{}")) {
            String kind = commission.path("kind").asString();
            if (kind.equals("earned") || kind.equals("clawback")) {
                String original = commission
                        .path("original_commission_id")
                        .asString(commission.path("commission_id").asString());
                left.merge(original, commission.path("amount").decimalValue(), BigDecimal::add);
            }
        }
        return left.entrySet().stream()
                .filter(entry -> entry.getValue().signum() < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private BigDecimal sumOfStatements(String which) {
        return sum(ASSOCIATES.stream()
                .map(associate -> floor.statement(associate, "2026-03-01", "2026-06-01")
                        .data()
                        .path("totals")
                        .path(0)
                        .path(which)
                        .decimalValue(BigDecimal.ZERO))
                .toList());
    }

    private BigDecimal sumOfCommissions() {
        return sum(floor.all("{}").stream()
                .map(each -> each.path("amount").decimalValue())
                .toList());
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }

    private String anybody() {
        return ASSOCIATES.get(random.nextInt(ASSOCIATES.size()));
    }

    private BigDecimal cents(int from, int to) {
        return BigDecimal.valueOf(from + random.nextInt(to - from), 2);
    }

    private static String day(int day) {
        return "2026-04-%02dT12:00:00Z".formatted(day);
    }
}
