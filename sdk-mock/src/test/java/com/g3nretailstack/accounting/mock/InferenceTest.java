package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Rollups;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InferenceTest {

    private static final String SET = "/inference/config/set";
    private static final String SNAPSHOT = "/inference/snapshot/create";

    private final Shop shop = new Shop();

    @Test
    void aNewConfigurationIsEnabledAndHoldsAllDimensionsOfFourWeeks() {
        Answer made = shop.call(SET, "{'code':'weekly-brief'}").ok();

        assertThat(made.data().path("enabled").asBoolean()).isTrue();
        assertThat(made.data().path("lookback_days").intValue()).isEqualTo(28);
        assertThat(Json.texts((ObjectNode) made.data(), "dimensions"))
                .containsExactly("sales", "tender", "tax", "ar_aging", "cogs", "inventory_valuation");
        assertThat(shop.call("/inference/config/get", byId(made)).ok().data()).isEqualTo(made.data());
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndReplacesLists() {
        Answer made = shop.call(SET, "{'code':'a','caption':'A','dimensions':['sales','tax'],'enabled':false}")
                .ok();

        ObjectNode change = byId(made).put("expected_revision", 1).put("lookback_days", 7);
        change.putArray("dimensions").add("cogs");
        Answer changed = shop.call(SET, change).ok();

        assertThat(Json.texts((ObjectNode) changed.data(), "dimensions")).containsExactly("cogs");
        assertThat(changed.text("caption")).isEqualTo("A");
        assertThat(changed.data().path("enabled").asBoolean(true)).isFalse();
        assertThat(changed.data().path("lookback_days").intValue()).isEqualTo(7);
        assertThat(changed.envelope().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void aChangeNeedsTheCurrentRevision() {
        Answer made = shop.call(SET, "{}").ok();

        shop.call(SET, byId(made)).refused(428, "expected-revision-required");
        shop.call(SET, byId(made).put("expected_revision", 2)).refused(409, "conflict");
        shop.call(SET, "{'config_id':'ic-none','expected_revision':1}").refused(404, "not-found");
        shop.call(SET, "{'expected_revision':1}").refused(400, "invalid-input");
        shop.call("/inference/config/get", "{'config_id':'ic-none'}").refused(404, "not-found");
    }

    @Test
    void aCodeIsCarriedByOneConfiguration() {
        Answer first = shop.call(SET, "{'code':'a'}").ok();
        Answer second = shop.call(SET, "{'code':'b'}").ok();

        shop.call(SET, "{'code':'a'}").refused(409, "conflict");
        shop.call(SET, byId(second).put("expected_revision", 1).put("code", "a"))
                .refused(409, "conflict");
        shop.call(SET, byId(first).put("expected_revision", 1).put("code", "a")).ok();
        shop.call(SET, byId(first).put("expected_revision", 2).put("code", "c")).ok();
        shop.call(SET, "{'code':'a'}").ok();
    }

    @Test
    void refusesAConfigurationOfNothing() {
        shop.call(SET, "{'lookback_days':0}").refused(400, "invalid-input");
        shop.call(SET, "{'dimensions':[]}").refused(400, "invalid-input");
    }

    @Test
    void aSnapshotHoldsTheRollupsThatTheConfigurationNames() {
        liveThreeDays();
        Answer config = shop.call(SET, "{'dimensions':['sales','cogs'],'lookback_days':2}")
                .ok();

        Answer snapshot = shop.call(SNAPSHOT, byId(config)).ok();

        assertThat(snapshot.text("dt")).isEqualTo("2026-04-17");
        assertThat(snapshot.text("from_dt")).isEqualTo("2026-04-16");
        assertThat(ids(snapshot))
                .containsExactly("fr-20260416-sales", "fr-20260416-cogs", "fr-20260417-sales", "fr-20260417-cogs");
        assertThat(snapshot.data().path("rollup_count").intValue()).isEqualTo(4);
        assertThat(snapshot.data().path("rollups").path(0))
                .isEqualTo(new Rollups(shop).get("2026-04-16", "sales").ok().data());
        assertThat(snapshot.data().path("rollups").path(0).path("rows")).isNotEmpty();
        assertThat(snapshot.data().path("config_revision").intValue()).isEqualTo(1);
    }

    @Test
    void aSnapshotEndsOnTheDayThatIsNamedAndLeavesOutDaysWithoutRollups() {
        liveThreeDays();
        Answer config = shop.call(SET, "{'dimensions':['sales']}").ok();

        Answer snapshot =
                shop.call(SNAPSHOT, byId(config).put("dt", "2026-04-16")).ok();

        assertThat(ids(snapshot)).containsExactly("fr-20260415-sales", "fr-20260416-sales");
        assertThat(snapshot.text("from_dt")).isEqualTo("2026-03-20");
    }

    @Test
    void aSnapshotHoldsTheRollupsAsTheyStood() {
        liveThreeDays();
        Answer config =
                shop.call(SET, "{'dimensions':['sales'],'lookback_days':1}").ok();
        shop.record("sale", "99", event -> event.put("occurred_at", "2026-04-17T12:00:00Z"));

        Answer before = shop.call(SNAPSHOT, byId(config)).ok();
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 17));
        Answer after = shop.call(SNAPSHOT, byId(config)).ok();

        assertThat(before.data().at("/rollups/0/revision").intValue()).isEqualTo(1);
        assertThat(after.data().at("/rollups/0/revision").intValue()).isEqualTo(2);
        assertThat(after.data().at("/rollups/0/rows/1/amount").decimalValue()).isEqualByComparingTo("109");
    }

    @Test
    void aSnapshotHoldsRowsOfTheConfigurationsFacilitiesAndChannelsAlone() {
        liveThreeDays();
        Answer config = shop.call(
                        SET,
                        "{'dimensions':['sales'],'lookback_days':1,'logical_guids':['lg-042'],'channel_codes':['STORE']}")
                .ok();
        Answer elsewhere = shop.call(SET, "{'dimensions':['sales'],'lookback_days':1,'logical_guids':['lg-1']}")
                .ok();

        assertThat(shop.call(SNAPSHOT, byId(config)).ok().data().at("/rollups/0/rows"))
                .hasSize(1)
                .allSatisfy(
                        row -> assertThat(row.path("channel_code").asString()).isEqualTo("STORE"));
        assertThat(shop.call(SNAPSHOT, byId(elsewhere)).ok().data().at("/rollups/0/rows"))
                .isEmpty();
    }

    @Test
    void aSnapshotIsRefusedWhereItMayNotBeMade() {
        Answer config = shop.call(SET, "{'enabled':false}").ok();

        shop.call(SNAPSHOT, byId(config)).refused(409, "invalid-state");
        shop.call(SNAPSHOT, "{'config_id':'ic-none'}").refused(404, "not-found");
        shop.call(SNAPSHOT, "{}").refused(400, "validation-error");
    }

    @Test
    void aSnapshotsCodeIsTakenOnce() {
        Answer config = shop.call(SET, "{}").ok();
        shop.call(SNAPSHOT, byId(config).put("code", "brief-1")).ok();

        shop.call(SNAPSHOT, byId(config).put("code", "brief-1")).refused(409, "conflict");
        shop.call(SNAPSHOT, byId(config).put("code", "brief-2")).ok();
    }

    private void liveThreeDays() {
        for (int day = 15; day <= 17; day++) {
            for (String channel : new String[] {"WEB", "STORE"}) {
                String occurred = "2026-04-" + day + "T12:00:00Z";
                shop.header("x-channel-code", channel)
                        .record("sale", "10", event -> event.put("occurred_at", occurred));
            }
        }
        shop.header("x-channel-code", "WEB").clock.set(Instant.parse("2026-04-18T12:00:00Z"));
    }

    private static ObjectNode byId(Answer config) {
        return Json.object().put("config_id", config.text("config_id"));
    }

    private static List<String> ids(Answer snapshot) {
        List<String> ids = new ArrayList<>();
        snapshot.data()
                .path("rollups")
                .forEach(rollup -> ids.add(rollup.path("rollup_id").asString()));
        return ids;
    }
}
