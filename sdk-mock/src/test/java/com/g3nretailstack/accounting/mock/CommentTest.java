package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CommentTest {

    private final Shop shop = new Shop();
    private String sale;

    @BeforeEach
    void somethingToTalkAbout() {
        sale = shop.sale("12.50", "order:1");
    }

    @Test
    void beginsAThreadAsOpen() {
        Answer comment = shop.call("/comment", about(sale)).ok();

        assertThat(comment.text("status")).isEqualTo("open");
        assertThat(comment.text("thread_id")).isEqualTo(comment.text("comment_id"));
        assertThat(comment.text("body")).isEqualTo("Odd");
        assertThat(comment.data().has("parent_comment_id")).isFalse();
        assertThat(comment.data().has("history")).isFalse();
        assertThat(comment.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(shop.call("/comment/get", id(comment.text("comment_id"))).data())
                .isEqualTo(comment.data());
    }

    @Test
    void isTheUsersWhereASessionWroteIt() {
        shop.header("x-session-guid", shop.org.newSession("finance_audit"));

        Answer comment = shop.call("/comment", about(sale)).ok();

        assertThat(comment.text("actor")).isEqualTo("user_guid:" + comment.text("user_guid"));
        assertThat(comment.text("user_guid")).isNotEmpty();
    }

    @Test
    void isTheCredentialsWhomeverTheBodyNames() {
        ObjectNode request = about(sale);
        request.putObject("request_context").put("actor", "user_guid:somebody-else");

        Answer comment = shop.call("/comment", request).ok();

        assertThat(comment.text("actor")).startsWith("service_account:");
        assertThat(comment.data().has("user_guid")).isFalse();
    }

    @Test
    void repliesToRepliesStayInTheThread() {
        String first = add(about(sale));
        String reply = add(about(sale).put("parent_comment_id", first));

        Answer deeper = shop.call("/comment", about(sale).put("parent_comment_id", reply))
                .ok();

        assertThat(deeper.text("thread_id")).isEqualTo(first);
        assertThat(deeper.text("parent_comment_id")).isEqualTo(reply);
        assertThat(list("thread_id", first)).containsExactly(first, reply, deeper.text("comment_id"));
        assertThat(list("parent_comment_id", first)).containsExactly(reply);
    }

    @Test
    void refusesAParentOnAnotherTarget() {
        String elsewhere = add(about(shop.sale("3", "order:2")));

        Answer refused = shop.call("/comment", about(sale).put("parent_comment_id", elsewhere));

        refused.refused(400, "invalid-input");
        assertThat(refused.envelope().toString()).contains("parent_comment_id");
    }

    @Test
    void refusesAnUnknownParent() {
        shop.call("/comment", about(sale).put("parent_comment_id", "co-none")).refused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event",
                "export",
                "export_batch",
                "export_schedule",
                "inbox_item",
                "storage_usage",
                "invoice",
                "payment",
                "commission",
                "commission_payout",
                "dunning_action",
                "consignment_settlement",
                "royalty"
            })
    void refusesATargetThatIsNotThere(String type) {
        shop.call("/comment", about("xx-none").put("target_type", type)).refused(404, "not-found");

        assertThat(shop.call("/comment/list", "{}").items("comment_id")).isEmpty();
    }

    @Test
    void isAboutExportsAndBatchesAndInboxItemsToo() {
        String exportId = shop.export();
        String batchId = shop.batch(exportId);
        String itemId = shop.call("/inbox/create", "{'caption':'Look'}").ok().text("inbox_id");

        shop.call("/comment", about(exportId).put("target_type", "export")).ok();
        shop.call("/comment", about(batchId).put("target_type", "export_batch")).ok();
        shop.call("/comment", about(itemId).put("target_type", "inbox_item")).ok();

        assertThat(shop.call("/comment/list", "{'target_type':'export_batch'}").items("target_id"))
                .containsExactly(batchId);
    }

    @Test
    void refusesATargetsIdUnderAnotherType() {
        shop.call("/comment", about(sale).put("target_type", "export")).refused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target_type", "target_id", "body"})
    void refusesACommentThatLacks(String property) {
        ObjectNode request = about(sale);
        request.remove(property);

        Answer refused = shop.call("/comment", request);

        refused.refused(400, "validation-error");
        assertThat(refused.envelope().toString()).contains(property);
    }

    @Test
    void refusesAHashSign() {
        ObjectNode request = about(sale);
        request.putArray("hashtags").add("erp").add("#month-end");

        assertThat(shop.call("/comment", request)
                        .refused(400, "invalid-input")
                        .envelope()
                        .toString())
                .contains("hashtags");
        shop.call("/comment/list", "{'hashtag':'#erp'}").refused(400, "invalid-input");
    }

    @Test
    void keepsItsHashtagsAndReferences() {
        ObjectNode request = about(sale);
        request.putArray("hashtags").add("erp").add("month-end");
        request.putArray("user_refs").add("user_guid:7");
        request.putArray("team_refs").add("team:finance");
        String tagged = add(request);
        add(about(sale));

        Answer comment = shop.call("/comment/get", id(tagged)).ok();

        assertThat(comment.data().path("user_refs").get(0).asString()).isEqualTo("user_guid:7");
        assertThat(comment.data().path("team_refs").get(0).asString()).isEqualTo("team:finance");
        assertThat(list("hashtag", "month-end")).containsExactly(tagged);
        assertThat(list("hashtag", "month")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"resolved,open", "resolved,deleted", "deleted,"})
    void goesWhereItsLifecycleLeads(String first, String second) {
        String commentId = add(about(sale));

        assertThat(setStatus(commentId, first, 1).ok().text("status")).isEqualTo(first);

        if (second != null) {
            assertThat(setStatus(commentId, second, 2).ok().text("status")).isEqualTo(second);
        }
    }

    @ParameterizedTest
    @CsvSource({"open,open", "resolved,resolved", "deleted,deleted", "deleted,open", "deleted,resolved"})
    void goesNowhereElse(String state, String wanted) {
        String commentId = add(about(sale));
        int revision = state.equals("open") ? 1 : 2;
        if (revision == 2) {
            setStatus(commentId, state, 1).ok();
        }

        Answer refused = setStatus(commentId, wanted, revision);

        refused.refused(409, "invalid-state");
        assertThat(refused.envelope().toString()).contains(state, wanted);
    }

    @Test
    void changesItsStatusWithTheCurrentRevisionOnly() {
        String commentId = add(about(sale));
        ObjectNode bare = id(commentId).put("status", "resolved");

        Answer required = shop.call("/comment/status", bare).refused(428, "expected-revision-required");

        assertThat(required.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(1);
        setStatus(commentId, "resolved", 2).refused(409, "conflict");
        setStatus("co-none", "resolved", 1).refused(404, "not-found");
    }

    @Test
    void isResolvedByAnybodyWithTheRole() {
        String commentId = add(about(sale));
        shop.header("x-api-key", shop.org.newApiKey("finance_audit"));

        setStatus(commentId, "resolved", 1).ok();
    }

    @Test
    void saysTheReasonOfItsLastChangeAlone() {
        String commentId = add(about(sale));
        shop.call(
                        "/comment/status",
                        change(commentId, 1).put("status", "resolved").put("reason", "Settled"))
                .ok();
        assertThat(shop.call("/comment/get", id(commentId)).text("reason")).isEqualTo("Settled");

        setStatus(commentId, "open", 2).ok();

        assertThat(shop.call("/comment/get", id(commentId)).data().has("reason"))
                .isFalse();
    }

    @Test
    void isListedOnceDeletedOnlyWhereAskedFor() {
        String deleted = add(about(sale).put("code", "gone"));
        String shown = add(about(sale).put("code", "here"));
        setStatus(deleted, "deleted", 1).ok();

        assertThat(shop.call("/comment/list", "{}").items("comment_id")).containsExactly(shown);
        assertThat(list("target_id", sale)).containsExactly(shown);
        assertThat(list("status", "deleted")).containsExactly(deleted);
        assertThat(list("code", "gone")).containsExactly(deleted);
        assertThat(shop.call("/comment/get", id(deleted)).ok().text("status")).isEqualTo("deleted");
    }

    @Test
    void isFoundByItsWriter() {
        String fromTheKey = add(about(sale));
        shop.header("x-session-guid", shop.org.session());
        Answer fromTheUser = shop.call("/comment", about(sale)).ok();

        assertThat(list("user_guid", fromTheUser.text("user_guid")))
                .containsExactly(fromTheUser.text("comment_id"))
                .doesNotContain(fromTheKey);
    }

    @Test
    void isFoundByItsTimeFromTheBeginToBeforeTheEnd() {
        String first = add(about(sale));
        shop.clock.advance(Duration.ofMinutes(1));
        String second = add(about(sale));
        String from = Shop.START.toString();
        String to = Shop.START.plusSeconds(60).toString();

        assertThat(between(from, to).items("comment_id")).containsExactly(first);
        assertThat(between(to, "2026-05-01T00:00:00Z").items("comment_id")).containsExactly(second);
        between(to, from).refused(400, "invalid-input");
    }

    @Test
    void isListedInPagesThatKeepTheirFilters() {
        for (int i = 0; i < 20; i++) {
            add(about(sale));
        }

        Answer page = shop.call("/comment/list", "{'limit':7}").ok();
        int rows = page.items("comment_id").size();
        while (page.data().has("next_token")) {
            ObjectNode next = Json.object().put("limit", 7);
            next.set("next_token", page.data().get("next_token"));
            page = shop.call("/comment/list", next).ok();
            rows += page.items("comment_id").size();
        }

        assertThat(rows).isEqualTo(20);
        assertThat(shop.call("/comment/list", "{}").items("comment_id")).hasSize(8);
    }

    @Test
    void needsARoleToBeWrittenAndOneToBeRead() {
        String commentId = add(about(sale));
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        shop.call("/comment", about(sale)).refused(403, "forbidden");
        setStatus(commentId, "resolved", 1).refused(403, "forbidden");
        shop.call("/comment/get", id(commentId)).ok();
        shop.header("x-api-key", shop.org.newApiKey());
        shop.call("/comment/get", id(commentId)).refused(403, "forbidden");
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/comment/get", id("co-none")).refused(404, "not-found");
    }

    private Answer between(String from, String to) {
        return shop.call("/comment/list", Json.object().put("from_utc", from).put("to_utc", to));
    }

    private List<String> list(String filter, String value) {
        return shop.call("/comment/list", Json.object().put(filter, value)).ok().items("comment_id");
    }

    private Answer setStatus(String commentId, String status, int revision) {
        return shop.call("/comment/status", change(commentId, revision).put("status", status));
    }

    private String add(ObjectNode request) {
        return shop.call("/comment", request).ok().text("comment_id");
    }

    private static ObjectNode about(String eventId) {
        return Json.object()
                .put("target_type", "event")
                .put("target_id", eventId)
                .put("body", "Odd");
    }

    private static ObjectNode change(String commentId, int revision) {
        return id(commentId).put("expected_revision", revision);
    }

    private static ObjectNode id(String commentId) {
        return Json.object().put("comment_id", commentId);
    }
}
