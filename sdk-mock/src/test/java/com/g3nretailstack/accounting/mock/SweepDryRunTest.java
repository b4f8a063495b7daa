package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Schedules.counted;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.mock.testing.Dump;
import com.g3nretailstack.accounting.mock.testing.Schedules;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A dry run counts what a sweep would do and leaves no trace. */
class SweepDryRunTest {

    private static final String DUE = "2026-04-16T02:00:00Z";

    @Test
    void changesNothingAtAll() {
        Shop shop = due();
        List<String> before = Dump.of(shop);

        dry(shop, 50);

        assertThat(Dump.of(shop)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void countsWhatTheSweepThenDoes() {
        Shop shop = due();

        ObjectNode foreseen = dry(shop, 50);
        ObjectNode done = new Schedules(shop).sweep(DUE);

        assertThat(counted(foreseen))
                .isEqualTo("scanned=4 matched=3 processed=3 scheduled=1 conflicts=1 errors=1 skipped_cron=1");
        assertThat(counted(done)).isEqualTo(counted(foreseen));
    }

    @Test
    void foreseesThatTwoSchedulesOfOneCodeGetOneExport() {
        Shop shop = new Shop();
        Schedules schedules = new Schedules(shop);
        schedules.make("'code':'daily','cadence':{'cron':'0 2 * * *'}");
        schedules.make("'code':'daily','cadence':{'cron':'0 2 * * *'}");

        assertThat(counted(dry(shop, 50))).isEqualTo("scanned=2 matched=2 processed=2 scheduled=1 conflicts=1");
    }

    @Test
    void leavesTheSweepAfterItAsThoughItHadNeverBeen() {
        Shop shop = due();
        Shop twin = due();

        dry(shop, 50);
        dry(shop, 1);
        new Schedules(shop).sweep(DUE);
        new Schedules(twin).sweep(DUE);

        assertThat(Dump.of(shop)).isEqualTo(Dump.of(twin));
    }

    @Test
    void saysWhereItWouldGoOnAndDoesNotGoThere() {
        Shop shop = due();

        ObjectNode first = dry(shop, 1);
        ObjectNode again = dry(shop, 1);

        assertThat(first.path("next_cursor").isNull()).isFalse();
        assertThat(again.path("next_cursor")).isEqualTo(first.path("next_cursor"));
        assertThat(counted(again)).isEqualTo(counted(first));
    }

    @Test
    void foreseesAnOrgThatMayNotBeWrittenTo() {
        Shop shop = due();
        shop.org.blockWrites(true);

        assertThat(counted(dry(shop, 50))).isEqualTo("scanned=4 matched=3 processed=3 errors=3 skipped_cron=1");
    }

    /** A shop with one schedule that can run, one whose window is exported, one that breaks the policy, one unreadable. */
    private static Shop due() {
        Shop shop = new Shop();
        Schedules schedules = new Schedules(shop);
        shop.sale("1", "order:1");
        shop.org.exportPolicy(ExportPolicy.none().requiringOf("sale", "sku"));
        schedules.make("'code':'refunds','types':['refund'],'cadence':{'cron':'0 2 * * *'}");
        schedules.make("'code':'done','types':['refund'],'cadence':{'cron':'0 2 * * *'}");
        schedules.make("'code':'sales','types':['sale'],'cadence':{'cron':'0 2 * * *'}");
        schedules.make("'cadence':{'cron':'nightly'}");
        shop.call("/export/create", "{'export_kind':'tax_audit','types':['refund'],'code':'done-" + DUE + "'}")
                .ok();
        return shop;
    }

    private static ObjectNode dry(Shop shop, int limit) {
        return shop.jobs()
                .exportScheduleSweep("{\"dry_run\":true,\"limit\":" + limit + ",\"as_of_utc\":\"" + DUE + "\"}");
    }
}
