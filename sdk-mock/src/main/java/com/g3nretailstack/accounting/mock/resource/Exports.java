package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import com.g3nretailstack.accounting.mock.state.ExportRun;
import com.g3nretailstack.accounting.mock.state.OrgSettings.ExportFailure;
import com.g3nretailstack.accounting.mock.state.Positions;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Export runs: each gathers the matching events that were recorded when it was made. */
public final class Exports {

    // filter of the request -> property of a tax
    private static final Map<String, String> TAX_FILTERS =
            Map.of("tax_jurisdiction", "jurisdiction", "tax_type", "tax_type", "tax_policy_version", "policy_version");

    /** Makes the resource. */
    public Exports() {}

    /** Makes a run; the clock takes it from created to its end. */
    public Reply create(Call call) {
        Positions snapshot = gathered(call);
        ExportRun run =
                ExportRun.timed(facts(call), snapshot, call.now(), call.org().settings(), failure(call, snapshot));
        return Reply.record(kept(call, run).json(call.now()));
    }

    /** Makes a run that has ended when this returns, as one that somebody waits for. */
    static ExportRun createEnded(Call call) {
        Positions snapshot = gathered(call);
        return kept(call, ExportRun.ended(facts(call), snapshot, call.now(), failure(call, snapshot)));
    }

    private static ObjectNode facts(Call call) {
        ObjectNode facts = call.recordOf("export_id", call.books().ids().next("ex"), "Export");
        call.stamp(facts);
        return facts;
    }

    private static @Nullable ExportFailure failure(Call call, Positions snapshot) {
        ExportFailure told = call.org().settings().takeExportFailure();
        return told != null ? told : breach(call, snapshot);
    }

    /** Why the org's policy lets a run that gathers these events fail, or null. */
    static @Nullable ExportFailure breach(Call call, Positions snapshot) {
        return PolicyCheck.failure(
                call.org().settings().exportPolicy(), call.books().events(), snapshot);
    }

    private static ExportRun kept(Call call, ExportRun run) {
        call.books().exports().add(run, Filters.keys(run.json(call.now()), List.of("code")));
        if (run.failure() != null) {
            InboxAlerts.of(call).exportFails(run);
        }
        return run;
    }

    /** The places of the events that a request asks for. */
    static Positions gathered(Call call) {
        return query(call).all(call.books().events());
    }

    private static EventQuery query(Call call) {
        EventQuery query = Events.query(call);
        List<String> types = Json.texts(call.body(), "types");
        if (!types.isEmpty()) {
            query.ofTypes(types);
        }
        Map<String, String> taxes = wantedTaxes(call);
        return taxes.isEmpty() ? query : query.where(event -> taxed(event, taxes));
    }

    private static Map<String, String> wantedTaxes(Call call) {
        Map<String, String> wanted = new TreeMap<>();
        TAX_FILTERS.forEach((filter, property) -> {
            String value = call.text(filter);
            if (value != null) {
                wanted.put(property, value);
            }
        });
        return wanted;
    }

    // one and the same tax has to meet all filters
    private static boolean taxed(ObjectNode event, Map<String, String> wanted) {
        for (JsonNode tax : event.path("taxes")) {
            if (wanted.entrySet().stream()
                    .allMatch(want ->
                            want.getValue().equals(tax.path(want.getKey()).asString("")))) {
                return true;
            }
        }
        return false;
    }

    /** Answers one run as it stands now. */
    public Reply get(Call call) {
        return Reply.record(find(call, call.required("export_id")).json(call.now()));
    }

    /** The run of that id. */
    static ExportRun find(Call call, String exportId) {
        @Nullable ExportRun run = call.books().exports().find(exportId);
        if (run == null) {
            throw Refusal.notFound();
        }
        return run;
    }

    /** Answers one page of runs, oldest first. */
    public Reply list(Call call) {
        RecordShelf<ExportRun> shelf = call.books().exports();
        String code = call.text("code");
        Positions among = code == null ? shelf.all() : shelf.candidates("code", code);
        Window window = call.window();
        return call.page(
                shelf.take(
                        among,
                        call.after(),
                        Pages.limit(call.body()),
                        position -> matches(call, window, shelf.at(position).json(call.now()))),
                position -> shelf.at(position).json(call.now()));
    }

    private static boolean matches(Call call, Window window, ObjectNode run) {
        return Filters.equal(call, run, "code", "status", "export_kind")
                && window.contains(Instant.parse(Json.requireText(run, "created_at")));
    }
}
