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
import com.g3nretailstack.accounting.mock.resource.StorageUsages;
import com.g3nretailstack.accounting.mock.resource.UsageRollups;
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
        Lineage lineage = new Lineage();
        Reconcile reconcile = new Reconcile();
        StorageUsages storageUsages = new StorageUsages();
        UsageRollups usageRollups = new UsageRollups();

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
        route("storage_usage_record", storageUsages::record);
        route("storage_usage_get", storageUsages::get);
        route("storage_usage_list", storageUsages::list);
        route("storage_usage_reconcile", storageUsages::reconcile);
        route("usage_rollup_get", usageRollups::get);
        route("usage_rollup_list", usageRollups::list);
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
