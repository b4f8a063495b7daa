package com.g3nretailstack.accounting.mock.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The export schedules of a shop, and what sweeps make of them. */
public final class Schedules {

    private static final List<String> COUNTERS =
            List.of("scanned", "matched", "processed", "scheduled", "conflicts", "errors", "skipped_cron");

    private final Shop shop;

    public Schedules(Shop shop) {
        this.shop = shop;
    }

    /** Makes a schedule of all events and returns its id. */
    public String make(String properties) {
        return shop.call("/export/schedule/create", "{'export_kind':'financial_events'," + properties + "}")
                .ok()
                .text("schedule_id");
    }

    public Answer get(String scheduleId) {
        return shop.call("/export/schedule/get", "{'schedule_id':'" + scheduleId + "'}")
                .ok();
    }

    public void set(String scheduleId, String status) {
        int revision = get(scheduleId).data().path("revision").intValue();
        shop.call(
                        "/export/schedule/status/set",
                        "{'schedule_id':'" + scheduleId + "','status':'" + status + "','expected_revision':" + revision
                                + "}")
                .ok();
    }

    /** Sweeps as of an instant. */
    public ObjectNode sweep(String asOf) {
        return shop.jobs().exportScheduleSweep("{\"as_of_utc\":\"" + asOf + "\"}");
    }

    /** The counters of a sweep that are not zero, such as {@code scanned=1 matched=1}. */
    public static String counted(ObjectNode sweep) {
        return COUNTERS.stream()
                .filter(counter -> sweep.path(counter).longValue() != 0)
                .map(counter -> counter + "=" + sweep.path(counter).longValue())
                .collect(Collectors.joining(" "));
    }

    /** Each export as its code, begin, end and number of events, oldest first. */
    public List<String> exports() {
        Answer exports = shop.call("/export/list", "{'limit':256}").ok();
        return exports.data()
                .path("items")
                .valueStream()
                .map(export -> Stream.of("code", "from_utc", "to_utc", "event_count")
                        .map(property -> export.path(property).asString("-"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
