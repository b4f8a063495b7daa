package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.RandomBusiness;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Random business, then every report at random instants, held against a ledger that the test keeps itself. */
class ReceivablesTieTest {

    private static final int STEPS = 160;
    private static final int LOOKS = 40;

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void openingPlusMovementsIsClosingIsBalanceIsTheSumOfTheBuckets(long seed) {
        RandomBusiness business = new RandomBusiness(shop, seed);
        for (int step = 0; step < STEPS; step++) {
            business.step();
        }

        assertThat(business.done())
                .containsOnlyKeys(
                        "invoice",
                        "charge",
                        "payment",
                        "overpayment",
                        "write-off",
                        "refused write-off",
                        "cancellation");
        Random random = new Random(seed);
        for (int look = 0; look < LOOKS; look++) {
            Instant one = business.instant(random);
            Instant other = business.instant(random);
            for (String customer : RandomBusiness.CUSTOMERS) {
                for (String currency : RandomBusiness.CURRENCIES) {
                    compare(
                            business,
                            customer,
                            currency,
                            one.isBefore(other) ? one : other,
                            one.isBefore(other) ? other : one);
                }
            }
        }
    }

    private void compare(RandomBusiness business, String customer, String currency, Instant from, Instant to) {
        Instant lastInstant = to.minusNanos(1);
        BigDecimal owed = business.owed(customer, currency, lastInstant);
        JsonNode account = one(call("/ar/statement", customer, currency)
                .and("from_utc", from)
                .and("to_utc", to)
                .list("accounts"));
        JsonNode balance = one(call("/ar/balance", customer, currency)
                .and("as_of_utc", lastInstant)
                .list("balances"));
        JsonNode aged = one(call("/ar/aging/report", customer, currency)
                .and("as_of_utc", lastInstant)
                .list("totals"));

        equal("opening", amount(account, "opening_balance"), business.owed(customer, currency, from.minusNanos(1)));
        equal("closing", amount(account, "closing_balance"), owed);
        equal("movements", amount(account, "opening_balance").add(sum(account.path("movements"), "amount")), owed);
        equal(
                "sums",
                amount(account, "opening_balance")
                        .add(amount(account, "charged_amount"))
                        .subtract(amount(account, "paid_amount"))
                        .subtract(amount(account, "written_off_amount"))
                        .subtract(amount(account, "cancelled_amount")),
                owed);
        equal("balance", amount(balance, "balance"), owed);
        equal(
                "charged less paid less given up",
                amount(balance, "charged_amount")
                        .subtract(amount(balance, "paid_amount"))
                        .subtract(amount(balance, "written_off_amount")),
                owed);
        equal("buckets", sum(aged.path("buckets"), "amount").subtract(amount(aged, "credit_amount")), owed);
        equal("due", amount(aged, "due_amount"), amount(balance, "due_amount"));
        equal(
                "overdue",
                amount(balance, "overdue_amount"),
                amount(aged, "due_amount").subtract(amount(aged.at("/buckets/0"), "amount")));
        for (JsonNode bucket : aged.path("buckets")) {
            String name = bucket.path("bucket").asString();
            equal(name, amount(bucket, "amount"), business.due(customer, currency, lastInstant, name));
        }
    }

    private static void equal(String what, BigDecimal actual, BigDecimal expected) {
        assertThat(actual).as(what).isEqualByComparingTo(expected);
    }

    private Question call(String path, String customer, String currency) {
        return new Question(shop, path, "'customer_id':'" + customer + "','currency':'" + currency + "'");
    }

    private record Question(Shop shop, String path, String properties) {

        Question and(String property, Instant instant) {
            return new Question(shop, path, properties + ",'" + property + "':'" + instant + "'");
        }

        JsonNode list(String name) {
            Answer answer = shop.call(path, "{" + properties + "}").ok();
            return answer.data().path(name);
        }
    }

    // nothing of a customer in a currency is the same as nothing at all
    private static JsonNode one(JsonNode list) {
        assertThat(list.size()).isLessThanOrEqualTo(1);
        return list.isEmpty() ? Json.object() : list.get(0);
    }

    private static BigDecimal sum(JsonNode list, String property) {
        return list.valueStream().map(each -> amount(each, property)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode object, String property) {
        BigDecimal amount = Json.decimal(object.get(property));
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
