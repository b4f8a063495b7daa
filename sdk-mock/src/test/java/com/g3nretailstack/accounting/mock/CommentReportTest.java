package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommentReportTest {

    private final Shop shop = new Shop();
    private String sale;

    @BeforeEach
    void somethingToTalkAbout() {
        sale = shop.sale("12.50", "order:1");
    }

    @Test
    void isEmptyWhereThereIsNothing() {
        Answer report = shop.call("/comment/report", "{}").ok();

        assertThat(report.data().path("comment_count").intValue()).isZero();
        assertThat(report.data().path("size_bytes").intValue()).isZero();
        assertThat(report.data().path("largest")).isEmpty();
        assertThat(report.text("generated_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(report.envelope().has("revision")).isFalse();
    }

    @Test
    void weighsTextInUtf8AndAttachmentsAsDescribed() {
        // caption: 4 letters, of which one takes 2 bytes; body: 3 letters and a sign of 3 bytes
        ObjectNode request = about("Odd€").put("caption", "Über");
        request.putArray("attachments").add(file(100)).add(file(20)).add(Json.object());
        String commentId = add(request);

        JsonNode size = largest("{}").get(0);

        assertThat(size.path("comment_id").asString()).isEqualTo(commentId);
        assertThat(size.path("target_type").asString()).isEqualTo("event");
        assertThat(size.path("target_id").asString()).isEqualTo(sale);
        assertThat(size.path("caption").asString()).isEqualTo("Über");
        assertThat(size.path("text_bytes").longValue()).isEqualTo(5 + 6);
        assertThat(size.path("attachment_count").intValue()).isEqualTo(3);
        assertThat(size.path("attachment_bytes").longValue()).isEqualTo(120);
        assertThat(size.path("size_bytes").longValue()).isEqualTo(131);
        assertThat(size.path("created_at").asString()).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void ranksByAllBytesAndTheOlderFirstAmongEquals() {
        String middle = add(about("1234"));
        String small = add(about("12"));
        String alsoMiddle = add(about("abcd"));
        ObjectNode heavy = about("x");
        heavy.putArray("attachments").add(file(1_000));
        String largest = add(heavy);

        assertThat(ids("{}")).containsExactly(largest, middle, alsoMiddle, small);
        assertThat(ids("{'limit':2}")).containsExactly(largest, middle);
    }

    @Test
    void countsAllThatMatchHoweverFewItLists() {
        add(about("1234"));
        add(about("12"));
        add(about("1"));

        Answer report = shop.call("/comment/report", "{'limit':1}").ok();

        assertThat(report.data().path("largest")).hasSize(1);
        assertThat(report.data().path("comment_count").intValue()).isEqualTo(3);
        assertThat(report.data().path("size_bytes").longValue()).isEqualTo(7);
    }

    @Test
    void listsEightAtFirstOneAtLeastAnd256AtMost() {
        for (int i = 0; i < 257; i++) {
            add(about("x"));
        }

        assertThat(ids("{}")).hasSize(8);
        assertThat(ids("{'limit':0}")).hasSize(1);
        assertThat(ids("{'limit':256}")).hasSize(256);
        assertThat(ids("{'limit':1000}")).hasSize(256);
    }

    @Test
    void countsDeletedOnesOnlyWhereAskedFor() {
        String deleted = add(about("1234"));
        String shown = add(about("12"));
        shop.call("/comment/status", "{'comment_id':'" + deleted + "','status':'deleted','expected_revision':1}")
                .ok();

        assertThat(ids("{}")).containsExactly(shown);
        assertThat(ids("{'status':'deleted'}")).containsExactly(deleted);
        assertThat(ids("{'status':'resolved'}")).isEmpty();
    }

    @Test
    void countsWithinItsWindowAndNamesIt() {
        add(about("1"));
        shop.clock.advance(Duration.ofHours(1));
        String inside = add(about("22"));
        shop.clock.advance(Duration.ofHours(1));
        add(about("333"));

        Answer report = shop.call(
                        "/comment/report", "{'from_utc':'2026-04-15T10:30:00Z','to_utc':'2026-04-15T11:30:00Z'}")
                .ok();

        assertThat(report.data().path("comment_count").intValue()).isEqualTo(1);
        assertThat(report.data().at("/largest/0/comment_id").asString()).isEqualTo(inside);
        assertThat(report.text("from_utc")).isEqualTo("2026-04-15T10:30:00Z");
        assertThat(report.text("to_utc")).isEqualTo("2026-04-15T11:30:00Z");
        shop.call("/comment/report", "{'from_utc':'2026-04-15T11:30:00Z','to_utc':'2026-04-15T10:30:00Z'}")
                .refused(400, "invalid-input");
    }

    @Test
    void countsOneTargetOrOneKindOfThem() {
        add(about("1"));
        String exportId = shop.export();
        String onExport = add(about("22").put("target_type", "export").put("target_id", exportId));

        assertThat(ids("{'target_type':'export'}")).containsExactly(onExport);
        assertThat(ids("{'target_type':'export','target_id':'" + exportId + "'}"))
                .containsExactly(onExport);
        assertThat(ids("{'target_type':'event','target_id':'" + exportId + "'}"))
                .isEmpty();
    }

    private List<String> ids(String request) {
        List<String> ids = new ArrayList<>();
        largest(request).forEach(size -> ids.add(size.path("comment_id").asString()));
        return ids;
    }

    private JsonNode largest(String request) {
        return shop.call("/comment/report", request).ok().data().path("largest");
    }

    private String add(ObjectNode request) {
        return shop.call("/comment", request).ok().text("comment_id");
    }

    private ObjectNode about(String body) {
        return Json.object().put("target_type", "event").put("target_id", sale).put("body", body);
    }

    private static ObjectNode file(long bytes) {
        return Json.object().put("record_id", "mr-" + bytes).put("size_bytes", bytes);
    }
}
