package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.Postings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** Adds up what was recorded and says what does not tie. */
public final class Reconcile {

    private static final int PERCENT_SCALE = 4;

    /** Makes the resource. */
    public Reconcile() {}

    /** Answers a report over the events that the filters name. */
    public Reply report(Call call) {
        EventLog log = call.books().events();
        Postings scope = Events.query(call).all(log);
        Carriers carriers = Carriers.of(call.books());
        Discrepancies discrepancies = new Discrepancies(log, carriers);
        Totals totals = new Totals();
        scope.forEach(position -> {
            ObjectNode event = log.json(position);
            totals.add(event, carriers.sent(position));
            discrepancies.check(position, event);
        });
        discrepancies.checkBatches(call.books(), scope);
        return Reply.of(report(call, totals, discrepancies));
    }

    private static ObjectNode report(Call call, Totals totals, Discrepancies discrepancies) {
        ObjectNode report = Json.object();
        for (String bound : new String[] {"from_utc", "to_utc"}) {
            Json.putIfPresent(report, bound, call.text(bound));
        }
        report.put("generated_at", call.now().toString())
                .put("event_count", totals.events())
                .put("exported_event_count", totals.exported())
                .put("linked_event_count", totals.linked())
                .put("traceability_percent", percent(totals.linked(), totals.events()));
        report.set("totals", totals.json());
        report.put("discrepancy_count", discrepancies.count());
        report.set("discrepancies", discrepancies.json());
        return report;
    }

    // rounded down: 100 is said only when every event is linked
    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), PERCENT_SCALE, RoundingMode.DOWN);
    }
}
