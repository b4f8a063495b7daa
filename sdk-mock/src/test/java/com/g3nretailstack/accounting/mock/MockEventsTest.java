package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MockEventsTest {

    private final Shop shop = new Shop();

    @Test
    void dropsAnEventFromEveryView() {
        String kept = shop.sale("1", "order:1");
        String dropped = shop.sale("2", "order:2");
        String batchId = shop.batch(shop.export());

        shop.org.events().drop(dropped);

        assertThat(shop.org.events().count()).isEqualTo(1);
        assertThat(shop.call("/event/list", "{}").items("event_id")).containsExactly(kept);
        assertThat(shop.call("/event/list", "{'export_batch_id':'" + batchId + "'}")
                        .items("event_id"))
                .containsExactly(kept);
        assertThat(shop.call("/event/list", "{'source_ref':'order:2'}").items("event_id"))
                .isEmpty();
        shop.call("/event/get", "{'event_id':'" + dropped + "'}").refused(404, "not-found");
        assertThat(shop.call("/reconcile/report", "{}")
                        .ok()
                        .data()
                        .path("event_count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void doublesAnEventInItsBatch() {
        String sale = shop.sale("1", "order:1");
        String batchId = shop.batch(shop.export());

        String copy = shop.org.events().duplicate(sale);

        assertThat(shop.call("/event/list", "{'export_batch_id':'" + batchId + "'}")
                        .ok()
                        .items("event_id"))
                .containsExactly(sale, copy);
        assertThat(shop.call("/event/list", "{'source_ref':'order:1'}").items("event_id"))
                .containsExactly(sale, copy);
        assertThat(copy).isNotEqualTo(sale);
    }

    @Test
    void altersAnEventAndFindsItByItsNewKeysOnly() {
        String sale = shop.sale("1", "order:1");
        String batchId = shop.batch(shop.export());

        shop.org.events().alter(sale, event -> {
            event.withArray("source_refs").removeAll().add("order:9");
            return event.put("type", "refund");
        });

        assertThat(shop.call("/event/list", "{'source_ref':'order:9','type':'refund'}")
                        .items("event_id"))
                .containsExactly(sale);
        assertThat(shop.call("/event/list", "{'source_ref':'order:1'}").items("event_id"))
                .isEmpty();
        assertThat(shop.call("/event/list", "{'type':'sale'}").items("event_id"))
                .isEmpty();
        assertThat(shop.call("/event/get", "{'event_id':'" + sale + "'}").text("export_batch_id"))
                .isEqualTo(batchId);
    }

    @Test
    void listsEveryEventAsJson() {
        String sale = shop.sale("1.50", "order:1");

        assertThat(shop.org.events().list())
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .contains("\"event_id\":\"" + sale + "\"")
                        .contains("\"amount\":1.50"));
    }

    @Test
    void saysWhichEventItDoesNotKnow() {
        assertThatThrownBy(() -> shop.org.events().drop("ev-none"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("ev-none");
    }
}
