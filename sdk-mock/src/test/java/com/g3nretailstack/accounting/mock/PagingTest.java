package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PagingTest {

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({"none, 8", "0, 1", "-5, 1", "1, 1", "256, 256", "257, 256", "1000000, 256"})
    void clampsTheLimitAndNeverRefusesIt(String limit, int rows) {
        record(300);

        Answer page = shop.call("/event/list", limit.equals("none") ? "{}" : "{'limit':" + limit + "}");

        assertThat(page.ok().items("event_id")).hasSize(rows);
    }

    @Test
    void walksOverEveryRowOnceInTheOrderInWhichTheyCame() {
        List<String> recorded = record(30);

        assertThat(walk("/event/list", Json.object().put("limit", 7), "event_id"))
                .containsExactlyElementsOf(recorded);
    }

    @Test
    void givesNoTokenOnTheLastPageEvenWhenItIsFull() {
        record(16);
        Answer first = shop.call("/event/list", "{}").ok();

        ObjectNode next = Json.object();
        next.set("next_token", first.data().get("next_token"));
        Answer second = shop.call("/event/list", next).ok();

        assertThat(second.items("event_id")).hasSize(8);
        assertThat(second.data().has("next_token")).isFalse();
    }

    @Test
    void givesTokensInObjectForm() {
        record(9);

        assertThat(shop.call("/event/list", "{}").data().get("next_token").isObject())
                .isTrue();
    }

    @Test
    void seesEventsThatAreRecordedDuringTheWalk() {
        List<String> recorded = new ArrayList<>(record(8));
        record(1);
        Answer first = shop.call("/event/list", "{}").ok();
        String late = shop.sale("1", "late");

        ObjectNode next = Json.object();
        next.set("next_token", first.data().get("next_token"));

        assertThat(first.items("event_id")).containsExactlyElementsOf(recorded);
        assertThat(shop.call("/event/list", next).items("event_id")).endsWith(late);
    }

    @Test
    void allowsAnotherLimitOnTheNextPage() {
        record(20);
        ObjectNode next = Json.object().put("limit", 3);
        next.set("next_token", shop.call("/event/list", "{}").data().get("next_token"));

        assertThat(shop.call("/event/list", next).ok().items("event_id")).hasSize(3);
    }

    @Test
    void walksOverAFilterWithoutLosingARow() {
        List<String> refunds = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (i % 3 == 0) {
                refunds.add(shop.record("refund", "-1", event -> {}));
            } else {
                shop.sale("1", "order:" + i);
            }
        }

        assertThat(walk("/event/list", Json.object().put("type", "refund").put("limit", 4), "event_id"))
                .containsExactlyElementsOf(refunds);
    }

    @Test
    void walksOverEveryFilterThatEventsHave() {
        record(5);
        shop.record("refund", "-1", event -> {
            event.put("correlation_id", "order:7").put("logical_guid", "lg-042");
            event.putArray("source_refs").add("a").add("b");
            event.put("occurred_at", "2026-01-01T00:00:00Z");
        });
        String refund =
                shop.call("/event/list", "{'type':'refund'}").items("event_id").get(0);

        for (String filter : List.of(
                "'source_ref':'a'",
                "'source_ref':'b'",
                "'correlation_id':'order:7'",
                "'to_utc':'2026-01-02T00:00:00Z'",
                "'type':'refund','source_ref':'b','correlation_id':'order:7','channel_code':'WEB'")) {
            assertThat(shop.call("/event/list", "{" + filter + "}").ok().items("event_id"))
                    .as(filter)
                    .containsExactly(refund);
        }
        assertThat(shop.call("/event/list", "{'type':'sale','source_ref':'a'}").items("event_id"))
                .isEmpty();
        assertThat(shop.call("/event/list", "{'export_batch_id':'ba-none'}").items("event_id"))
                .isEmpty();
    }

    @Test
    void pagesExportsBatchesAndLineageToo() {
        record(3);
        for (int i = 0; i < 3; i++) {
            shop.batch(shop.export());
        }
        ObjectNode two = Json.object().put("limit", 2);

        assertThat(walk("/export/list", two, "export_id")).hasSize(3).doesNotHaveDuplicates();
        assertThat(walk("/export/batch/list", two, "batch_id")).hasSize(3).doesNotHaveDuplicates();
        assertThat(walk("/lineage/list", two, "event_id")).hasSize(3).doesNotHaveDuplicates();
    }

    private List<String> record(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(shop.sale("1", "order:" + i));
        }
        return ids;
    }

    private List<String> walk(String path, ObjectNode first, String id) {
        List<String> ids = new ArrayList<>();
        ObjectNode request = first.deepCopy();
        while (true) {
            Answer page = shop.call(path, request).ok();
            ids.addAll(page.items(id));
            if (!page.data().has("next_token")) {
                return ids;
            }
            request.set("next_token", page.data().get("next_token"));
        }
    }
}
