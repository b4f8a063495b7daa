package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.resource.Events;
import com.g3nretailstack.accounting.mock.resource.ExportBatches;
import com.g3nretailstack.accounting.mock.resource.Exports;
import com.g3nretailstack.accounting.mock.resource.Handler;
import com.g3nretailstack.accounting.mock.resource.Lineage;
import com.g3nretailstack.accounting.mock.resource.Reconcile;
import com.g3nretailstack.accounting.mock.resource.Stat;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        route("lineage_list", lineage::list);
        route("reconcile_report", reconcile::report);
    }

    private void route(String operationId, Handler handler) {
        ContractOperation operation = contract.operation(operationId);
        routes.put(operation.route(), new Route(operation, handler));
    }

    /** The ids of the operations that are handled. */
    Set<String> operationIds() {
        Set<String> ids = new TreeSet<>();
        routes.values().forEach(route -> ids.add(route.operation().id()));
        return ids;
    }

    /** The route of a request. */
    Route find(ServiceRequest request) {
        int query = request.path().indexOf('?');
        String path = query < 0 ? request.path() : request.path().substring(0, query);
        Route found = routes.get(request.method() + " " + path);
        if (found == null) {
            throw new Refusal(Tag.NOT_FOUND, absent(request.method() + " " + path));
        }
        return found;
    }

    private String absent(String route) {
        boolean toCome = contract.operations().values().stream()
                .anyMatch(operation -> operation.route().equals(route));
        return toCome ? "This operation is not played by this mock yet." : "There is no such operation.";
    }
}
