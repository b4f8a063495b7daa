package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Schedules.counted;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Schedules;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stretch of time each run of a schedule exports. */
class ScheduleWindowTest {

    private static final String SIX_HOURLY =
            "'code':'vat','cadence':{'interval_minutes':360},'starts_at':'2026-04-16T00:00:00Z'";

    private final Shop shop = new Shop();
    private final Schedules schedules = new Schedules(shop);

    @Test
    void beginsWhereTheOneBeforeEndedUnlessItHasALength() {
        schedules.make(SIX_HOURLY);

        schedules.sweep("2026-04-16T00:00:00Z");
        schedules.sweep("2026-04-16T06:00:00Z");
        schedules.sweep("2026-04-16T12:00:00Z");

        assertThat(schedules.exports())
                .containsExactly(
                        "vat-2026-04-16T00:00:00Z - 2026-04-16T00:00:00Z 0",
                        "vat-2026-04-16T06:00:00Z 2026-04-16T00:00:00Z 2026-04-16T06:00:00Z 0",
                        "vat-2026-04-16T12:00:00Z 2026-04-16T06:00:00Z 2026-04-16T12:00:00Z 0");
    }

    @Test
    void followsTheDueTimeAndNotTheSweeps() {
        schedules.make(SIX_HOURLY);

        schedules.sweep("2026-04-16T05:59:00Z");

        assertThat(schedules.exports()).containsExactly("vat-2026-04-16T00:00:00Z - 2026-04-16T00:00:00Z 0");
    }

    @Test
    void endsTheDelayBeforeTheDueTimeAndHasItsLength() {
        schedules.make(SIX_HOURLY + ",'window':{'length_minutes':60,'delay_minutes':15}");

        schedules.sweep("2026-04-16T00:00:00Z");

        assertThat(schedules.exports())
                .containsExactly("vat-2026-04-15T23:45:00Z 2026-04-15T22:45:00Z 2026-04-15T23:45:00Z 0");
    }

    @Test
    void keepsTheDelayWhereItHasNoLength() {
        schedules.make(SIX_HOURLY + ",'window':{'delay_minutes':15}");

        schedules.sweep("2026-04-16T00:00:00Z");
        schedules.sweep("2026-04-16T06:00:00Z");

        assertThat(schedules.exports().get(1))
                .isEqualTo("vat-2026-04-16T05:45:00Z 2026-04-15T23:45:00Z 2026-04-16T05:45:00Z 0");
    }

    @Test
    void losesNoEventBetweenTwoRuns() {
        for (String occurredAt :
                List.of("2026-04-15T23:59:59.999Z", "2026-04-16T00:00:00Z", "2026-04-16T05:59:59.999Z")) {
            shop.record("sale", "1", event -> event.put("occurred_at", occurredAt));
        }
        schedules.make(SIX_HOURLY);

        schedules.sweep("2026-04-16T00:00:00Z");
        schedules.sweep("2026-04-16T06:00:00Z");

        assertThat(schedules.exports())
                .containsExactly(
                        "vat-2026-04-16T00:00:00Z - 2026-04-16T00:00:00Z 1",
                        "vat-2026-04-16T06:00:00Z 2026-04-16T00:00:00Z 2026-04-16T06:00:00Z 2");
    }

    @Test
    void catchesUpOneMissedWindowInEachSweep() {
        String id = schedules.make(SIX_HOURLY);

        for (int sweep = 0; sweep < 3; sweep++) {
            assertThat(counted(schedules.sweep("2026-04-16T13:00:00Z"))).contains("scheduled=1");
        }

        assertThat(schedules.exports()).hasSize(3);
        assertThat(schedules.get(id).text("next_run_at")).isEqualTo("2026-04-16T18:00:00Z");
        assertThat(schedules.get(id).text("last_run_at")).isEqualTo("2026-04-16T13:00:00Z");
        assertThat(counted(schedules.sweep("2026-04-16T13:00:00Z"))).isEqualTo("scanned=1");
    }

    @Test
    void goesOnWhereItEndedOnceTheScheduleIsActiveAgain() {
        String id = schedules.make(SIX_HOURLY);
        schedules.sweep("2026-04-16T00:00:00Z");
        schedules.set(id, "suspended");
        schedules.sweep("2026-04-16T12:00:00Z");
        schedules.set(id, "active");

        schedules.sweep("2026-04-16T12:00:00Z");

        assertThat(schedules.exports())
                .containsExactly(
                        "vat-2026-04-16T00:00:00Z - 2026-04-16T00:00:00Z 0",
                        "vat-2026-04-16T06:00:00Z 2026-04-16T00:00:00Z 2026-04-16T06:00:00Z 0");
    }

    @Test
    void beginsAfterAWindowThatWasExportedByHand() {
        schedules.make(SIX_HOURLY);
        schedules.sweep("2026-04-16T00:00:00Z");
        shop.call("/export/create", "{'export_kind':'tax_audit','code':'vat-2026-04-16T06:00:00Z'}")
                .ok();

        schedules.sweep("2026-04-16T06:00:00Z");
        schedules.sweep("2026-04-16T12:00:00Z");

        assertThat(schedules.exports())
                .last()
                .isEqualTo("vat-2026-04-16T12:00:00Z 2026-04-16T06:00:00Z 2026-04-16T12:00:00Z 0");
    }

    @Test
    void followsCronAcrossMonths() {
        String id = schedules.make("'cadence':{'cron':'30 1 31 * *'}" + ",'starts_at':'2026-03-31T00:00:00Z'");

        schedules.sweep("2026-03-31T01:30:00Z");

        assertThat(schedules.get(id).text("next_run_at")).isEqualTo("2026-05-31T01:30:00Z");
    }
}
