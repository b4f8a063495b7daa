package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommentAttachmentTest {

    private final Shop shop = new Shop();

    @Test
    void isDescribedAsItWasGiven() {
        JsonNode file = only(added(log()));

        assertThat(file.path("record_id").asString()).isEqualTo("mr-55120");
        assertThat(file.path("filename").asString()).isEqualTo("erp-log.txt");
        assertThat(file.path("content_type").asString()).isEqualTo("text/plain");
        assertThat(file.path("size_bytes").longValue()).isEqualTo(18230);
        assertThat(file.path("checksum").asString()).isEqualTo("2c26b46b");
        assertThat(file.path("inline_ok").booleanValue()).isFalse();
    }

    @Test
    void mayBeShownInPlaceWhereItIsAPicture() {
        assertThat(only(added(log().put("content_type", "image/png")))
                        .path("inline_ok")
                        .booleanValue())
                .isTrue();
        assertThat(only(added(log().put("content_type", "image/svg+xml")))
                        .path("inline_ok")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void hasAnAddressThatHoldsForTenMinutesFromEachReading() {
        Answer added = added(log());
        String first = only(added).path("url").asString();
        assertThat(first).startsWith("https://files.example.com/mr-55120?signature=");
        assertThat(only(added).path("url_expires_at").asString()).isEqualTo("2026-04-15T09:40:00Z");

        shop.clock.advance(Duration.ofMinutes(5));

        JsonNode again = only(get(added));
        assertThat(again.path("url_expires_at").asString()).isEqualTo("2026-04-15T09:45:00Z");
        assertThat(again.path("url").asString()).isNotEqualTo(first);
        JsonNode row = shop.call("/comment/list", "{}").data().path("items").get(0);
        assertThat(row.path("attachments").get(0)).isEqualTo(again);
    }

    @Test
    void takesFromNobodyWhatTheServiceSays() {
        ObjectNode forged = log().put("url", "https://elsewhere.example.com/x")
                .put("url_expires_at", "2036-01-01T00:00:00Z")
                .put("deleted_at", "2020-01-01T00:00:00Z")
                .put("inline_ok", true);

        JsonNode file = only(added(forged));

        assertThat(file.path("url").asString()).startsWith("https://files.example.com/");
        assertThat(file.path("url_expires_at").asString()).isEqualTo("2026-04-15T09:40:00Z");
        assertThat(file.has("deleted_at")).isFalse();
        assertThat(file.path("inline_ok").booleanValue()).isFalse();
    }

    @Test
    void hasNoAddressWithoutAnId() {
        ObjectNode nameless = log();
        nameless.remove("record_id");

        JsonNode file = only(added(nameless));

        assertThat(file.has("url")).isFalse();
        assertThat(file.has("url_expires_at")).isFalse();
    }

    @Test
    void keepsItsIdOutOfTheAddressesSyntax() {
        assertThat(only(added(log().put("record_id", "a/b?c d"))).path("url").asString())
                .startsWith("https://files.example.com/a%2Fb%3Fc%20d?signature=");
    }

    @Test
    void saysWhenItWasDeletedAndHasNoAddressAnyMore() {
        Answer added = added(log());
        shop.clock.advance(Duration.ofHours(1));

        Answer deleted = shop.call(
                        "/comment/status",
                        Json.object()
                                .put("comment_id", added.text("comment_id"))
                                .put("status", "deleted")
                                .put("expected_revision", 1))
                .ok();

        assertThat(only(deleted).path("deleted_at").asString()).isEqualTo("2026-04-15T10:30:00Z");
        assertThat(only(deleted).has("url")).isFalse();
        assertThat(only(deleted).has("url_expires_at")).isFalse();
        assertThat(only(get(added))).isEqualTo(only(deleted));
    }

    @Test
    void isReplacedByARevision() {
        Answer added = added(log());
        ObjectNode request =
                Json.object().put("comment_id", added.text("comment_id")).put("expected_revision", 1);
        request.putArray("attachments").add(log().put("record_id", "mr-2").put("url", "https://elsewhere.example.com"));

        JsonNode file = only(shop.call("/comment/revise", request).ok());

        assertThat(file.path("url").asString()).startsWith("https://files.example.com/mr-2?");
    }

    @Test
    void refusesANegativeSize() {
        shop.call("/comment", request(log().put("size_bytes", -1))).refused(400, "invalid-input");
    }

    private Answer added(ObjectNode file) {
        return shop.call("/comment", request(file)).ok();
    }

    private ObjectNode request(ObjectNode file) {
        ObjectNode request = Json.object()
                .put("target_type", "event")
                .put("target_id", shop.sale("12.50", "order:1"))
                .put("body", "See the log.");
        request.putArray("attachments").add(file);
        return request;
    }

    private Answer get(Answer comment) {
        return shop.call("/comment/get", Json.object().put("comment_id", comment.text("comment_id")))
                .ok();
    }

    private static JsonNode only(Answer comment) {
        assertThat(comment.data().path("attachments")).hasSize(1);
        return comment.data().path("attachments").get(0);
    }

    private static ObjectNode log() {
        return Json.object()
                .put("record_id", "mr-55120")
                .put("filename", "erp-log.txt")
                .put("content_type", "text/plain")
                .put("size_bytes", 18230)
                .put("checksum", "2c26b46b");
    }
}
