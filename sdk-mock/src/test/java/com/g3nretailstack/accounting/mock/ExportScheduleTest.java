package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportScheduleTest {

    private static final String SIX_HOURLY = "'cadence':{'interval_minutes':360}";

    private final Shop shop = new Shop();

    @Test
    void beginsActiveWithWhatTheCallerGave() {
        Answer schedule = create("'code':'vat','caption':'VAT','cadence':{'interval_minutes':360},'types':['sale'],"
                        + "'window':{'length_minutes':60,'delay_minutes':5},'status':'suspended','made_up':1")
                .ok();

        assertThat(schedule.text("status")).isEqualTo("active");
        assertThat(schedule.text("code")).isEqualTo("vat");
        assertThat(schedule.text("caption")).isEqualTo("VAT");
        assertThat(schedule.text("export_kind")).isEqualTo("financial_events");
        assertThat(schedule.data().at("/cadence/interval_minutes").intValue()).isEqualTo(360);
        assertThat(schedule.data().at("/window/delay_minutes").intValue()).isEqualTo(5);
        assertThat(schedule.data().at("/types/0").asString()).isEqualTo("sale");
        assertThat(schedule.data().path("revision").intValue()).isEqualTo(1);
        assertThat(schedule.data().has("made_up")).isFalse();
        assertThat(schedule.data().has("last_run_at")).isFalse();
    }

    @Test
    void isDueForTheFirstTimeWhenAnIntervalStarts() {
        assertThat(create(SIX_HOURLY).text("next_run_at")).isEqualTo(Shop.START.toString());
        assertThat(create(SIX_HOURLY + ",'starts_at':'2026-05-01T02:00:00+02:00'")
                        .text("next_run_at"))
                .isEqualTo("2026-05-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "0 2 * * *,     2026-05-01T02:00:00Z, 2026-05-01T02:00:00Z", // the start itself is a match
        "0 2 * * *,     2026-05-01T02:00:00.001Z, 2026-05-02T02:00:00Z",
        "0 2 * * *,     2026-05-01T01:59:59Z, 2026-05-01T02:00:00Z",
        "*/15 * * * *,  2026-05-01T02:01:00Z, 2026-05-01T02:15:00Z",
        "0 0 1 * *,     2026-05-01T00:00:01Z, 2026-06-01T00:00:00Z",
        "0 2 * * MON,   2026-05-01T00:00:00Z, 2026-05-04T02:00:00Z",
        "0 2 * * 7,     2026-05-01T00:00:00Z, 2026-05-03T02:00:00Z", // seven is Sunday, as zero is
        "0 0 29 2 *,    2026-05-01T00:00:00Z, 2028-02-29T00:00:00Z"
    })
    void isDueForTheFirstTimeWhenItsCronExpressionMatches(String cron, String startsAt, String due) {
        Answer schedule = create("'cadence':{'cron':'" + cron + "'},'starts_at':'" + startsAt + "'");

        assertThat(schedule.ok().text("next_run_at")).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 2 * *", "0 0 2 * * *", "@daily", "60 2 * * *", "0 2 ? * MON", "*/0 * * * *", "nightly", ""})
    void isKeptWithoutANextRunWhenItsCronExpressionCannotBeRead(String cron) {
        Answer schedule = create("'cadence':{'cron':'" + cron + "'}").ok();

        assertThat(schedule.data().at("/cadence/cron").asString()).isEqualTo(cron);
        assertThat(schedule.data().has("next_run_at")).isFalse();
    }

    @Test
    void hasNoNextRunOnADayThatNeverComes() {
        assertThat(create("'cadence':{'cron':'0 0 30 2 *'}").ok().data().has("next_run_at"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'cadence':{}                                                  | cadence",
                "'cadence':{'interval_minutes':60,'cron':'0 2 * * *'}          | cadence",
                "'cadence':{'interval_minutes':0}                              | cadence.interval_minutes",
                "'cadence':{'interval_minutes':-5}                             | cadence.interval_minutes",
                "'cadence':{'interval_minutes':5256001}                        | cadence.interval_minutes",
                "'cadence':{'interval_minutes':1e30}                             | cadence.interval_minutes",
                "'cadence':{'interval_minutes':5},'window':{'length_minutes':0}| window.length_minutes",
                "'cadence':{'interval_minutes':5},'window':{'delay_minutes':-1}| window.delay_minutes"
            })
    void refusesACadenceOrWindowThatCannotBe(String body, String field) {
        Answer refused = create(body.trim()).refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .startsWith(field);
    }

    @Test
    void needsACadenceAndAKind() {
        shop.call("/export/schedule/create", "{'export_kind':'tax_audit'}").refused(400, "validation-error");
        shop.call("/export/schedule/create", "{" + SIX_HOURLY + "}").refused(400, "validation-error");
    }

    @Test
    void goesBetweenActiveAndSuspended() {
        String id = create(SIX_HOURLY).text("schedule_id");

        Answer suspended =
                set(id, "suspended", 1, ",'reason':'The ERP is being moved'").ok();
        Answer active = set(id, "active", 2, "").ok();

        assertThat(suspended.text("status")).isEqualTo("suspended");
        assertThat(suspended.text("reason")).isEqualTo("The ERP is being moved");
        assertThat(suspended.text("next_run_at")).isEqualTo(Shop.START.toString());
        assertThat(active.text("status")).isEqualTo("active");
        assertThat(active.data().path("revision").intValue()).isEqualTo(3);
        assertThat(get(id).data()).isEqualTo(active.data());
    }

    @Test
    void refusesTheStateThatItHas() {
        String id = create(SIX_HOURLY).text("schedule_id");

        set(id, "active", 1, "").refused(409, "invalid-state");
        set(id, "suspended", 1, "").ok();
        set(id, "suspended", 2, "").refused(409, "invalid-state");
        set(id, "paused", 2, "").refused(400, "validation-error");
    }

    @Test
    void changesAtItsCurrentRevisionAlone() {
        String id = create(SIX_HOURLY).text("schedule_id");

        shop.call("/export/schedule/status/set", "{'schedule_id':'" + id + "','status':'suspended'}")
                .refused(428, "expected-revision-required");
        set(id, "suspended", 7, "").refused(409, "conflict");

        assertThat(get(id).text("status")).isEqualTo("active");
    }

    @Test
    void isListedByCodeStateKindDueTimeAndTimeOfCreation() {
        String first = create("'code':'a','starts_at':'2026-05-01T00:00:00Z'," + SIX_HOURLY)
                .text("schedule_id");
        shop.clock.advance(Duration.ofMinutes(1));
        String second = create("'code':'b','starts_at':'2026-05-02T00:00:00Z'," + SIX_HOURLY)
                .text("schedule_id");
        String unreadable = create("'code':'c','cadence':{'cron':'nightly'}").text("schedule_id");
        set(second, "suspended", 1, "").ok();

        assertThat(listed("{}")).containsExactly(first, second, unreadable);
        assertThat(listed("{'code':'b'}")).containsExactly(second);
        assertThat(listed("{'status':'active'}")).containsExactly(first, unreadable);
        assertThat(listed("{'export_kind':'tax_audit'}")).isEmpty();
        assertThat(listed("{'due_by_utc':'2026-05-01T00:00:00Z'}")).containsExactly(first);
        assertThat(listed("{'due_by_utc':'2026-04-30T23:59:59Z'}")).isEmpty();
        assertThat(listed("{'to_utc':'2026-04-15T09:31:00Z'}")).containsExactly(first);
        assertThat(listed("{'from_utc':'2026-04-15T09:31:00Z'}")).containsExactly(second, unreadable);
        assertThat(listed("{'limit':1}")).containsExactly(first);
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/export/schedule/get", "{'schedule_id':'es-none'}").refused(404, "not-found");
        set("es-none", "active", 1, "").refused(404, "not-found");
    }

    private Answer create(String properties) {
        return shop.call("/export/schedule/create", "{'export_kind':'financial_events'," + properties + "}");
    }

    private Answer get(String id) {
        return shop.call("/export/schedule/get", "{'schedule_id':'" + id + "'}").ok();
    }

    private Answer set(String id, String status, int revision, String more) {
        return shop.call(
                "/export/schedule/status/set",
                "{'schedule_id':'" + id + "','status':'" + status + "','expected_revision':" + revision + more + "}");
    }

    private List<String> listed(String filters) {
        return shop.call("/export/schedule/list", filters).ok().items("schedule_id");
    }
}
