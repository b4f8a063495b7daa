package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StorageUsageTest {

    private static final String ATTACHMENTS = "s3://scm-attachments/ACME/";

    private final Shop shop = new Shop();

    @Test
    void recordsWhatACallerHasMeasuredAndDoesNotConfirmIt() {
        Answer recorded = shop.header("x-cccode", "RETL-0042-WEB1")
                .call("/storage/usage/record", usage(ATTACHMENTS).put("item_count", 12))
                .ok();

        assertThat(recorded.text("status")).isEqualTo("recorded");
        assertThat(recorded.text("origin")).isEqualTo("recorded");
        assertThat(recorded.text("cccode")).isEqualTo("RETL-0042-WEB1");
        assertThat(recorded.text("measured_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(recorded.data().path("logical_bytes").asLong()).isEqualTo(4096);
        assertThat(recorded.data().path("item_count").asLong()).isEqualTo(12);
        assertThat(recorded.data().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void keepsTheInstantOfMeasuringThatTheCallerNames() {
        Answer recorded = shop.call(
                        "/storage/usage/record", usage(ATTACHMENTS).put("measured_at", "2026-04-15T00:05:00Z"))
                .ok();

        assertThat(recorded.text("measured_at")).isEqualTo("2026-04-15T00:05:00Z");
    }

    @Test
    void aSecondRecordOfTheSameIsASecondRecord() {
        String first = record(usage(ATTACHMENTS));
        String second = record(usage(ATTACHMENTS));

        assertThat(list("{}").items("usage_id")).containsExactly(first, second).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resource_kind", "resource_ref", "logical_bytes", "from_utc", "to_utc"})
    void refusesToRecordWithoutWhatHasToBeThere(String property) {
        ObjectNode usage = usage(ATTACHMENTS);
        usage.remove(property);

        Answer refused = shop.call("/storage/usage/record", usage).refused(400, "validation-error");

        assertThat(refused.envelope().toString()).contains(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-14T00:00:00Z", "2026-04-13T23:59:59Z"})
    void refusesAWindowThatIsEmptyOrReversed(String to) {
        Answer refused = shop.call("/storage/usage/record", usage(ATTACHMENTS).put("to_utc", to))
                .refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .contains("from_utc", "to_utc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logical_bytes", "item_count"})
    void refusesLessThanNothing(String property) {
        Answer refused = shop.call("/storage/usage/record", usage(ATTACHMENTS).put(property, -1))
                .refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .startsWith(property);
    }

    @Test
    void onlyExportAdministratorsAndAuditorsRecord() {
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        shop.call("/storage/usage/record", usage(ATTACHMENTS)).refused(403, "forbidden");
        shop.call("/storage/usage/list", "{}").ok();
    }

    @Test
    void getsARecordAndKnowsNoOther() {
        String id = record(usage(ATTACHMENTS));

        assertThat(shop.call("/storage/usage/get", "{'usage_id':'" + id + "'}")
                        .ok()
                        .text("resource_ref"))
                .isEqualTo(ATTACHMENTS);
        shop.call("/storage/usage/get", "{'usage_id':'su-nowhere'}").refused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'service':'scm'}",
                "{'resource_kind':'object'}",
                "{'resource_ref':'s3://scm-attachments/ACME/'}",
                "{'resource_prefix':'s3://scm-'}",
                "{'source_ref':'scan:1'}",
                "{'from_utc':'2026-04-14T00:00:00Z'}",
                "{'from_utc':'2026-04-14T00:00:00Z','to_utc':'2026-04-15T00:00:00Z'}",
                "{'service':'scm','resource_kind':'object','status':'recorded','origin':'recorded'}"
            })
    void eachFilterFindsTheOneThatFits(String filter) {
        ObjectNode other = usage("changelog:pcm/ACME")
                .put("service", "pcm")
                .put("resource_kind", "record")
                .put("from_utc", "2026-04-13T00:00:00Z");
        other.putArray("source_refs").add("scan:2");
        record(other);
        String wanted = record(usage(ATTACHMENTS));

        assertThat(list(filter).items("usage_id")).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'reconciled'}",
                "{'origin':'sweep'}",
                "{'from_utc':'2026-04-14T00:00:01Z'}",
                "{'to_utc':'2026-04-14T23:59:59Z'}"
            })
    void whatDoesNotFitIsNotListed(String filter) {
        record(usage(ATTACHMENTS));

        assertThat(list(filter).items("usage_id")).isEmpty();
    }

    @Test
    void refusesToListAReversedWindow() {
        shop.call("/storage/usage/list", "{'from_utc':'2026-04-15T00:00:00Z','to_utc':'2026-04-14T00:00:00Z'}")
                .refused(400, "invalid-input");
    }

    @Test
    void listsInTheOrderOfRecordingAcrossPages() {
        String first = record(usage("s3://b/ACME/1/"));
        String second = record(usage("s3://b/ACME/2/"));
        String third = record(usage("s3://b/ACME/3/"));

        Answer page = list("{'limit':2}");
        ObjectNode next = Json.object().put("limit", 2);
        next.set("next_token", page.data().path("next_token"));

        assertThat(page.items("usage_id")).containsExactly(first, second);
        assertThat(shop.call("/storage/usage/list", next).ok().items("usage_id"))
                .containsExactly(third);
    }

    private String record(ObjectNode usage) {
        return shop.call("/storage/usage/record", usage).ok().text("usage_id");
    }

    private Answer list(String filter) {
        return shop.call("/storage/usage/list", filter).ok();
    }

    private static ObjectNode usage(String ref) {
        ObjectNode usage = Json.object()
                .put("service", "scm")
                .put("resource_kind", "object")
                .put("resource_ref", ref)
                .put("logical_bytes", 4096)
                .put("from_utc", "2026-04-14T00:00:00Z")
                .put("to_utc", "2026-04-15T00:00:00Z");
        usage.putArray("source_refs").add("scan:1");
        return usage;
    }
}
