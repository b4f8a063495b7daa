package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.resource.Comments;
import com.g3nretailstack.accounting.mock.resource.Events;
import com.g3nretailstack.accounting.mock.resource.ExportBatches;
import com.g3nretailstack.accounting.mock.resource.ExportSchedules;
import com.g3nretailstack.accounting.mock.resource.Exports;
import com.g3nretailstack.accounting.mock.resource.Handler;
import com.g3nretailstack.accounting.mock.resource.InboxItems;
import com.g3nretailstack.accounting.mock.resource.Lineage;
import com.g3nretailstack.accounting.mock.resource.Reconcile;
import com.g3nretailstack.accounting.mock.resource.Stat;
import java.util.HashMap;
import java.util.Map;

/** The table of operations: one line each, found by method and path. */
final class Routes {

    private final Contract contract;
    private final Map<String, Route> routes = new HashMap<>();

    Routes(Contract contract) {
        this.contract = contract;
        Stat stat = new Stat(Envelopes.BUILD_ID);
        Events events = new Events();
        Exports exports = new Exports();
        ExportBatches batches = new ExportBatches();
        ExportSchedules schedules = new ExportSchedules();
        Lineage lineage = new Lineage();
        Reconcile reconcile = new Reconcile();

        route("stat_get", stat::get);
        route("event_record", events::record);
        route("event_get", events::get);
        route("event_list", events::list);
        route("export_create", exports::create);
        route("export_get", exports::get);
        route("export_list", exports::list);
        route("export_batch_create", batches::create);
        route("export_batch_get", batches::get);
        route("export_batch_list", batches::list);
        route("export_batch_repair", batches::repair);
        route("export_batch_status_set", batches::setStatus);
        route("export_schedule_create", schedules::create);
        route("export_schedule_get", schedules::get);
        route("export_schedule_list", schedules::list);
        route("export_schedule_status_set", schedules::setStatus);
        route("lineage_list", lineage::list);
        route("reconcile_report", reconcile::report);
        routeConversations();
    }

    private void routeConversations() {
        Comments comments = new Comments();
        route("comment_add", comments::add);
        route("comment_get", comments::get);
        route("comment_list", comments::list);
        route("comment_report", comments::report);
        route("comment_revise", comments::revise);
        route("comment_status", comments::setStatus);
        InboxItems inbox = new InboxItems();
        route("inbox_create", inbox::create);
        route("inbox_get", inbox::get);
        route("inbox_list", inbox::list);
        route("inbox_state", inbox::setState);
        route("inbox_status", inbox::setStatus);
    }

    private void route(String operationId, Handler handler) {
        ContractOperation operation = contract.operation(operationId);
        routes.put(operation.route(), new Route(operation, handler));
    }

    /** The route of a request. */
    Route find(ServiceRequest request) {
        int query = request.path().indexOf('?');
        String path = query < 0 ? request.path() : request.path().substring(0, query);
        Route found = routes.get(request.method() + " " + path);
        if (found == null) {
            throw new Refusal(Tag.NOT_FOUND, "There is no such operation.");
        }
        return found;
    }
}
