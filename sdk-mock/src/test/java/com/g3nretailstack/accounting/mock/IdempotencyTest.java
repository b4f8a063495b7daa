package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class IdempotencyTest {

    private final Shop shop = new Shop();

    @Test
    void recordsTwiceUnlessSwitchedOn() {
        record("key", "1").ok();
        record("key", "1").ok();

        assertThat(shop.org.events().count()).isEqualTo(2);
    }

    @Test
    void replaysTheFirstAnswerToTheSameKey() {
        shop.org.idempotencyKeys(true);
        Answer first = record("key", "1").ok();

        Answer second = record("key", "1").ok();

        assertThat(second.data()).isEqualTo(first.data());
        assertThat(second.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(shop.org.events().count()).isEqualTo(1);
    }

    @Test
    void refusesTheKeyWithAnotherPayload() {
        shop.org.idempotencyKeys(true);
        record("key", "1").ok();

        record("key", "2").refused(409, "conflict");
        shop.header("x-channel-code", "POS");
        record("key", "1").refused(409, "conflict");

        assertThat(shop.org.events().count()).isEqualTo(1);
    }

    @Test
    void forgetsTheKeyAfter24Hours() {
        shop.org.idempotencyKeys(true);
        record("key", "1").ok();

        shop.clock.advance(Duration.ofHours(24).minusMillis(1));
        record("key", "1").ok();
        assertThat(shop.org.events().count()).isEqualTo(1);
        shop.clock.advance(Duration.ofMillis(1));
        record("key", "1").ok();

        assertThat(shop.org.events().count()).isEqualTo(2);
    }

    @Test
    void remembersNoRefusal() {
        shop.org.idempotencyKeys(true);
        shop.org.blockWrites(true);
        record("key", "1").refused(403, "org-write-blocked");
        shop.org.blockWrites(false);

        record("key", "1").ok();
    }

    @Test
    void bindsAKeyToItsRoute() {
        shop.org.idempotencyKeys(true);
        record("key", "1").ok();

        shop.call("/export/create", "{'export_kind':'tax_audit','idempotency_key':'key'}")
                .ok();
    }

    @Test
    void replaysARevisionedWriteInsteadOfRefusingItsRevision() {
        shop.org.idempotencyKeys(true);
        shop.sale("1", "order:1");
        ObjectNode sent = Json.object()
                .put("batch_id", shop.batch(shop.export()))
                .put("status", "sent")
                .put("expected_revision", 1)
                .put("idempotency_key", "key");
        shop.call("/export/batch/status/set", sent).ok();

        assertThat(shop.call("/export/batch/status/set", sent).ok().text("status"))
                .isEqualTo("sent");

        sent.remove("idempotency_key");
        shop.call("/export/batch/status/set", sent).refused(409, "conflict");
    }

    @Test
    void appliesTheSameCreateOnceWhenTheOtherReadingIsPlayed() {
        shop.org.duplicatesApplyOnce(true);
        String first = shop.sale("1", "order:1");

        assertThat(shop.sale("1", "order:1")).isEqualTo(first);
        assertThat(shop.sale("2", "order:1")).isNotEqualTo(first);
        assertThat(shop.org.events().count()).isEqualTo(2);
    }

    private Answer record(String key, String amount) {
        return shop.call("/event/record", Shop.event("sale", amount).put("idempotency_key", key));
    }
}
