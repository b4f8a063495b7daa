package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommentRevisionTest {

    private final Shop shop = new Shop();
    private String commentId;

    @BeforeEach
    void comment() {
        ObjectNode request = Json.object()
                .put("target_type", "event")
                .put("target_id", shop.sale("12.50", "order:1"))
                .put("caption", "Refused")
                .put("body", "Line 12");
        request.putArray("hashtags").add("erp");
        commentId = shop.call("/comment", request).ok().text("comment_id");
    }

    @Test
    void keepsWhatItSaidBeforeWithWhoAndWhen() {
        shop.clock.advance(Duration.ofMinutes(20));

        Answer revised =
                shop.call("/comment/revise", change(1).put("body", "Line 13")).ok();

        assertThat(revised.text("body")).isEqualTo("Line 13");
        assertThat(revised.data().path("history")).hasSize(1);
        JsonNode before = revised.data().path("history").get(0);
        assertThat(before.path("revision").intValue()).isEqualTo(1);
        assertThat(before.path("caption").asString()).isEqualTo("Refused");
        assertThat(before.path("body").asString()).isEqualTo("Line 12");
        assertThat(before.path("actor").asString()).isEqualTo(revised.text("actor"));
        assertThat(before.path("written_at").asString()).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(revised.text("created_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(revised.text("updated_at")).isEqualTo("2026-04-15T09:50:00Z");
        assertThat(get().data()).isEqualTo(revised.data());
    }

    @Test
    void leavesAsItWasWhatTheRequestLeavesOut() {
        Answer revised = shop.call("/comment/revise", change(1).put("caption", "Settled"))
                .ok();

        assertThat(revised.text("body")).isEqualTo("Line 12");
        assertThat(revised.data().path("hashtags").get(0).asString()).isEqualTo("erp");
    }

    @Test
    void datesEachVersionByItsWritingNotByAStatusInBetween() {
        shop.clock.advance(Duration.ofMinutes(1));
        shop.call("/comment/revise", change(1).put("body", "second")).ok();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.call("/comment/status", change(2).put("status", "resolved")).ok();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.call("/comment/revise", change(3).put("body", "third")).ok();

        JsonNode history = get().data().path("history");

        assertThat(history).hasSize(2);
        assertThat(history.get(1).path("body").asString()).isEqualTo("second");
        assertThat(history.get(1).path("revision").intValue()).isEqualTo(2);
        assertThat(history.get(1).path("written_at").asString()).isEqualTo("2026-04-15T09:31:00Z");
        assertThat(get().text("status")).isEqualTo("resolved");
    }

    @Test
    void showsNoHistoryInRows() {
        shop.call("/comment/revise", change(1).put("body", "second")).ok();

        JsonNode row = shop.call("/comment/list", "{}").data().path("items").get(0);

        assertThat(row.path("body").asString()).isEqualTo("second");
        assertThat(row.has("history")).isFalse();
    }

    @Test
    void isTheAuthorsAlone() {
        shop.header("x-api-key", shop.org.newApiKey("acct_export_admin", "finance_audit"));

        Answer refused = shop.call("/comment/revise", change(1).put("body", "mine now"));

        refused.refused(403, "forbidden");
        assertThat(refused.envelope().toString()).contains("Only the author of a comment may revise it.");
        assertThat(get().text("body")).isEqualTo("Line 12");
    }

    @Test
    void isNotTheOwnersEither() {
        shop.header("x-session-guid", shop.org.session());

        shop.call("/comment/revise", change(1).put("body", "mine now")).refused(403, "forbidden");
    }

    @Test
    void isRefusedToOthersBeforeTheRevisionIsLookedAt() {
        shop.header("x-api-key", shop.org.newApiKey("finance_audit"));

        shop.call("/comment/revise", change(7).put("body", "x")).refused(403, "forbidden");
    }

    @Test
    void needsTheCurrentRevision() {
        shop.call("/comment/revise", Json.object().put("comment_id", commentId).put("body", "x"))
                .refused(428, "expected-revision-required");
        shop.call("/comment/revise", change(2).put("body", "x")).refused(409, "conflict");
    }

    @Test
    void isOverOnceTheCommentIsDeleted() {
        shop.call("/comment/status", change(1).put("status", "deleted")).ok();

        shop.call("/comment/revise", change(2).put("body", "x")).refused(409, "invalid-state");
    }

    @Test
    void refusesAHashSign() {
        ObjectNode request = change(1);
        request.putArray("hashtags").add("#erp");

        shop.call("/comment/revise", request).refused(400, "invalid-input");
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/comment/revise", "{'comment_id':'co-none','body':'x','expected_revision':1}")
                .refused(404, "not-found");
    }

    private Answer get() {
        return shop.call("/comment/get", Json.object().put("comment_id", commentId))
                .ok();
    }

    private ObjectNode change(int revision) {
        return Json.object().put("comment_id", commentId).put("expected_revision", revision);
    }
}
