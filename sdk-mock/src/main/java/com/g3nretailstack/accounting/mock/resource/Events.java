package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Financial events: recorded once, never edited. */
public final class Events {

    private static final Set<String> ADJUSTMENTS =
            Set.of("correction", "tax_adjustment", "inventory_valuation_adjustment", "bad_debt_adjustment");
    private final CommissionEntries commissions = new CommissionEntries();

    /** Makes the resource. */
    public Events() {}

    /** Records an event and answers it; an adjustment must name its actor and the roles acted in. */
    public Reply record(Call call) {
        ObjectNode event = call.recordOf("event_id", call.books().ids().next("ev"), "Event");
        Json.putIfPresent(event, "logical_guid", call.context().logicalGuid());
        Json.putIfPresent(event, "channel_code", call.context().channelCode());
        actor(call).writeTo(event);
        event.put("recorded_at", call.now().toString());
        call.stamp(event);
        call.books().events().add(event);
        commissions.follow(call, event);
        return Reply.record(event);
    }

    private static Actor actor(Call call) {
        return ADJUSTMENTS.contains(call.required("type")) ? Actor.required(call) : Actor.of(call);
    }

    /** Answers one event. */
    public Reply get(Call call) {
        int position = call.books().events().find(call.required("event_id"));
        if (position < 0) {
            throw Refusal.notFound();
        }
        return Reply.record(call.books().events().json(position));
    }

    /** Answers one page of events, in the order in which they were recorded. */
    public Reply list(Call call) {
        EventLog log = call.books().events();
        EventQuery query = query(call).wanting("type", call.body()).wanting(EventLog.SOURCE_REF, call.body());
        return call.page(query.take(log, call.after(), Pages.limit(call.body())), log::json);
    }

    /** The events that occurred in a period. */
    static EventQuery query(Window period) {
        return new EventQuery(period.from(), period.to());
    }

    /** The events that the filters common to lists and reports ask for. */
    static EventQuery query(Call call) {
        Window window = call.window();
        EventQuery query = new EventQuery(window.from(), window.to())
                .wanting("logical_guid", call.body())
                .wanting("channel_code", call.body())
                .wanting("correlation_id", call.body());
        String batchId = call.text("export_batch_id");
        if (batchId != null) {
            query.among(call.books().membersOf(batchId));
        }
        String exportId = call.text("export_id");
        if (exportId != null) {
            query.among(call.books().gatheredBy(exportId));
        }
        return query;
    }
}
