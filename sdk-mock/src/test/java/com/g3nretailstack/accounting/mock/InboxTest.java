package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InboxTest {

    private final Shop shop = new Shop();

    @Test
    void beginsOpenUnreadAndWithoutATrail() {
        Answer item = shop.call("/inbox/create", "{'caption':'Look','team_guid':'tm-1','reason':'Odd'}")
                .ok();

        assertThat(item.text("status")).isEqualTo("open");
        assertThat(item.text("state")).isEqualTo("unread");
        assertThat(item.text("priority")).isEqualTo("normal");
        assertThat(item.text("reason")).isEqualTo("Odd");
        assertThat(item.data().has("trail")).isFalse();
        assertThat(item.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(get(item.text("inbox_id")).data()).isEqualTo(item.data());
    }

    @ParameterizedTest
    @CsvSource({
        "{'caption':'a'}, true",
        "{'caption':'a';'org_wide':true}, true",
        "{'caption':'a';'team_guid':'t'}, false"
    })
    void goesToATeamOrToTheWholeOrganisation(String request, boolean orgWide) {
        Answer item = shop.call("/inbox/create", request.replace(';', ',')).ok();

        assertThat(item.data().path("org_wide").booleanValue()).isEqualTo(orgWide);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'caption':'a','org_wide':false}", "{'caption':'a','team_guid':'t','org_wide':true}"})
    void refusesAnItemForBothOrNeither(String request) {
        Answer refused = shop.call("/inbox/create", request);

        refused.refused(400, "invalid-input");
        assertThat(refused.envelope().toString()).contains("org_wide");
    }

    @Test
    void refusesAnItemWithoutACaption() {
        shop.call("/inbox/create", "{'body':'at length'}").refused(400, "validation-error");
    }

    @Test
    void refusesARecordThatIsNotThere() {
        shop.call("/inbox/create", "{'caption':'a','record_type':'export_batch','record_id':'ba-none'}")
                .refused(404, "not-found");
        String sale = shop.sale("1", "order:1");
        shop.call("/inbox/create", "{'caption':'a','record_type':'event','record_id':'" + sale + "'}")
                .ok();
    }

    @ParameterizedTest
    @CsvSource({
        "unread,read",
        "unread,acknowledged",
        "read,unread",
        "read,acknowledged",
        "acknowledged,read",
        "acknowledged,unread"
    })
    void isNoticedAndForgottenAsOneLikes(String from, String to) {
        String inboxId = created();
        int revision = 1;
        if (!from.equals("unread")) {
            setState(inboxId, from, revision++).ok();
        }

        Answer changed = setState(inboxId, to, revision).ok();

        assertThat(changed.text("state")).isEqualTo(to);
        assertThat(changed.text("status")).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unread", "read", "acknowledged"})
    void isNotNoticedTwiceInTheSameWay(String state) {
        String inboxId = created();
        int revision = 1;
        if (!state.equals("unread")) {
            setState(inboxId, state, revision++).ok();
        }

        setState(inboxId, state, revision).refused(409, "invalid-state");
    }

    @ParameterizedTest
    @CsvSource({"open,in_progress", "open,closed", "in_progress,open", "in_progress,closed", "closed,open"})
    void goesWhereItsLifecycleLeads(String from, String to) {
        String inboxId = created();
        int revision = 1;
        if (!from.equals("open")) {
            setStatus(inboxId, from, revision++).ok();
        }

        Answer changed = setStatus(inboxId, to, revision).ok();

        assertThat(changed.text("status")).isEqualTo(to);
        assertThat(changed.text("state")).isEqualTo("unread");
    }

    @ParameterizedTest
    @CsvSource({"open,open", "in_progress,in_progress", "closed,closed", "closed,in_progress"})
    void goesNowhereElse(String from, String to) {
        String inboxId = created();
        int revision = 1;
        if (!from.equals("open")) {
            setStatus(inboxId, from, revision++).ok();
        }

        Answer refused = setStatus(inboxId, to, revision);

        refused.refused(409, "invalid-state");
        assertThat(refused.envelope().toString()).contains(from, to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox/state", "/inbox/status"})
    void changesWithTheCurrentRevisionOnly(String path) {
        ObjectNode change =
                Json.object().put("inbox_id", created()).put("state", "read").put("status", "closed");

        shop.call(path, change).refused(428, "expected-revision-required");
        shop.call(path, change.put("expected_revision", 2)).refused(409, "conflict");
        shop.call(path, change.put("expected_revision", 1)).ok();
        shop.call(path, change.put("inbox_id", "ib-none")).refused(404, "not-found");
    }

    @Test
    void leavesALineForEachChangeSayingWhoWhenAndWhat() {
        String inboxId = created();
        shop.clock.advance(Duration.ofMinutes(10));
        shop.header("x-session-guid", shop.org.session());
        setState(inboxId, "acknowledged", 1).ok();
        shop.without("x-session-guid").clock.advance(Duration.ofMinutes(10));
        shop.call(
                        "/inbox/status",
                        change(inboxId, 2)
                                .put("status", "closed")
                                .put("resolution", "reversed")
                                .put("resolution_ref", "ev-2")
                                .put("reason", "Taken back")
                                .put("reason_code", "ACCOUNTING.REVERSAL_UNMATCHED"))
                .ok();

        JsonNode trail = get(inboxId).data().path("trail");

        assertThat(trail).hasSize(2);
        JsonNode noticed = trail.get(0);
        assertThat(noticed.path("revision").intValue()).isEqualTo(2);
        assertThat(noticed.path("state").asString()).isEqualTo("acknowledged");
        assertThat(noticed.has("status")).isFalse();
        assertThat(noticed.has("reason")).isFalse();
        assertThat(noticed.path("actor").asString()).startsWith("user_guid:");
        assertThat(noticed.path("changed_at").asString()).isEqualTo("2026-04-15T09:40:00Z");
        JsonNode closed = trail.get(1);
        assertThat(closed.path("revision").intValue()).isEqualTo(3);
        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(closed.has("state")).isFalse();
        assertThat(closed.path("resolution").asString()).isEqualTo("reversed");
        assertThat(closed.path("resolution_ref").asString()).isEqualTo("ev-2");
        assertThat(closed.path("actor").asString()).startsWith("service_account:");
        assertThat(closed.path("changed_at").asString()).isEqualTo("2026-04-15T09:50:00Z");
        assertThat(closed.path("reason").asString()).isEqualTo("Taken back");
        assertThat(closed.path("reason_code").asString()).isEqualTo("ACCOUNTING.REVERSAL_UNMATCHED");
    }

    @Test
    void saysHowItWasSettledWhileItIsClosed() {
        String inboxId = created();
        ObjectNode closing = change(inboxId, 1)
                .put("status", "closed")
                .put("resolution", "retried")
                .put("resolution_ref", "ba-2");

        Answer closed = shop.call("/inbox/status", closing).ok();
        assertThat(closed.text("resolution")).isEqualTo("retried");
        assertThat(closed.text("resolution_ref")).isEqualTo("ba-2");

        Answer reopened = setStatus(inboxId, "open", 2).ok();
        assertThat(reopened.data().has("resolution")).isFalse();
        assertThat(reopened.data().has("resolution_ref")).isFalse();
        assertThat(reopened.data().at("/trail/0/resolution_ref").asString()).isEqualTo("ba-2");
    }

    @ParameterizedTest
    @CsvSource({"resolution,dismissed", "resolution_ref,ba-2"})
    void refusesASettlementOfWhatIsNotClosed(String property, String value) {
        Answer refused = shop.call(
                "/inbox/status",
                change(created(), 1).put("status", "in_progress").put(property, value));

        refused.refused(400, "invalid-input");
        assertThat(refused.envelope().toString()).contains(property);
    }

    @Test
    void isClosedWithoutSayingHow() {
        assertThat(setStatus(created(), "closed", 1).ok().data().has("resolution"))
                .isFalse();
    }

    @Test
    void isNotMarkedAsReadByBeingRead() {
        String inboxId = created();

        get(inboxId);

        assertThat(get(inboxId).text("state")).isEqualTo("unread");
        assertThat(get(inboxId).data().path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void isListedByEachOfItsFilters() {
        String sale = shop.sale("1", "order:1");
        String team = create("{'caption':'a','team_guid':'tm-1','priority':'high','code':'c-1'}");
        String about = create("{'caption':'b','record_type':'event','record_id':'" + sale + "'}");
        setState(about, "read", 1).ok();
        setStatus(about, "in_progress", 2).ok();

        assertThat(list("{}")).containsExactly(team, about);
        assertThat(list("{'team_guid':'tm-1'}")).containsExactly(team);
        assertThat(list("{'org_wide':true}")).containsExactly(about);
        assertThat(list("{'org_wide':false}")).containsExactly(team);
        assertThat(list("{'priority':'high'}")).containsExactly(team);
        assertThat(list("{'priority':'normal'}")).containsExactly(about);
        assertThat(list("{'code':'c-1'}")).containsExactly(team);
        assertThat(list("{'record_type':'event'}")).containsExactly(about);
        assertThat(list("{'record_id':'" + sale + "'}")).containsExactly(about);
        assertThat(list("{'state':'unread'}")).containsExactly(team);
        assertThat(list("{'status':'in_progress'}")).containsExactly(about);
        assertThat(list("{'status':'in_progress','state':'unread'}")).isEmpty();
    }

    @Test
    void isListedOnceClosedOnlyWhereAskedFor() {
        String closed = create("{'caption':'a','code':'c-1'}");
        String open = create("{'caption':'b'}");
        setStatus(closed, "closed", 1).ok();

        assertThat(list("{}")).containsExactly(open);
        assertThat(list("{'status':'closed'}")).containsExactly(closed);
        assertThat(list("{'code':'c-1'}")).containsExactly(closed);
    }

    @Test
    void isListedWithoutItsTrail() {
        String inboxId = created();
        setState(inboxId, "read", 1).ok();

        JsonNode row = shop.call("/inbox/list", "{}").data().path("items").get(0);

        assertThat(row.path("state").asString()).isEqualTo("read");
        assertThat(row.has("trail")).isFalse();
        assertThat(get(inboxId).data().path("trail")).hasSize(1);
    }

    @Test
    void isListedByTheTimeOfItsMaking() {
        String first = created();
        shop.clock.advance(Duration.ofMinutes(1));
        String second = created();

        assertThat(list("{'to_utc':'2026-04-15T09:31:00Z'}")).containsExactly(first);
        assertThat(list("{'from_utc':'2026-04-15T09:31:00Z'}")).containsExactly(second);
        shop.call("/inbox/list", "{'from_utc':'2026-04-15T10:00:00Z','to_utc':'2026-04-15T09:00:00Z'}")
                .refused(400, "invalid-input");
    }

    @Test
    void needsARoleToBeWritten() {
        String inboxId = created();
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        shop.call("/inbox/create", "{'caption':'a'}").refused(403, "forbidden");
        setState(inboxId, "read", 1).refused(403, "forbidden");
        setStatus(inboxId, "closed", 1).refused(403, "forbidden");
        get(inboxId);
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/inbox/get", "{'inbox_id':'ib-none'}").refused(404, "not-found");
    }

    private String created() {
        return create("{'caption':'Look'}");
    }

    private String create(String request) {
        return shop.call("/inbox/create", request).ok().text("inbox_id");
    }

    private List<String> list(String request) {
        return shop.call("/inbox/list", request).ok().items("inbox_id");
    }

    private Answer get(String inboxId) {
        return shop.call("/inbox/get", Json.object().put("inbox_id", inboxId)).ok();
    }

    private Answer setState(String inboxId, String state, int revision) {
        return shop.call("/inbox/state", change(inboxId, revision).put("state", state));
    }

    private Answer setStatus(String inboxId, String status, int revision) {
        return shop.call("/inbox/status", change(inboxId, revision).put("status", status));
    }

    private static ObjectNode change(String inboxId, int revision) {
        return Json.object().put("inbox_id", inboxId).put("expected_revision", revision);
    }
}
