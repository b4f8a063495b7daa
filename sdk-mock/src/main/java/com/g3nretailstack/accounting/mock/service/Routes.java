package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.resource.Comments;
import com.g3nretailstack.accounting.mock.resource.CommissionPayouts;
import com.g3nretailstack.accounting.mock.resource.CommissionStatements;
import com.g3nretailstack.accounting.mock.resource.Commissions;
import com.g3nretailstack.accounting.mock.resource.ConsignmentSettlements;
import com.g3nretailstack.accounting.mock.resource.Dunning;
import com.g3nretailstack.accounting.mock.resource.DunningActions;
import com.g3nretailstack.accounting.mock.resource.DunningPolicies;
import com.g3nretailstack.accounting.mock.resource.Events;
import com.g3nretailstack.accounting.mock.resource.ExportBatches;
import com.g3nretailstack.accounting.mock.resource.ExportSchedules;
import com.g3nretailstack.accounting.mock.resource.Exports;
import com.g3nretailstack.accounting.mock.resource.FinancialRollups;
import com.g3nretailstack.accounting.mock.resource.Handler;
import com.g3nretailstack.accounting.mock.resource.InboxItems;
import com.g3nretailstack.accounting.mock.resource.Inference;
import com.g3nretailstack.accounting.mock.resource.InvoicePayments;
import com.g3nretailstack.accounting.mock.resource.Invoices;
import com.g3nretailstack.accounting.mock.resource.Lineage;
import com.g3nretailstack.accounting.mock.resource.Receivables;
import com.g3nretailstack.accounting.mock.resource.Reconcile;
import com.g3nretailstack.accounting.mock.resource.RollupExports;
import com.g3nretailstack.accounting.mock.resource.Royalties;
import com.g3nretailstack.accounting.mock.resource.RoyaltyRules;
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
        route("stat_get", stat::get);
        routeExports();
        routeConversations();
        routeStorage();
        routeReceivables();
        routeSettlements();
        routeRollups();
    }

    private void routeExports() {
        Events events = new Events();
        Exports exports = new Exports();
        ExportBatches batches = new ExportBatches();
        ExportSchedules schedules = new ExportSchedules();
        Lineage lineage = new Lineage();
        Reconcile reconcile = new Reconcile();

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
    }

    private void routeConversations() {
        Comments comments = new Comments();
        InboxItems inbox = new InboxItems();

        route("comment_add", comments::add);
        route("comment_get", comments::get);
        route("comment_list", comments::list);
        route("comment_report", comments::report);
        route("comment_revise", comments::revise);
        route("comment_status", comments::setStatus);
        route("inbox_create", inbox::create);
        route("inbox_get", inbox::get);
        route("inbox_list", inbox::list);
        route("inbox_state", inbox::setState);
        route("inbox_status", inbox::setStatus);
    }

    private void routeStorage() {
        StorageUsages storageUsages = new StorageUsages();
        UsageRollups usageRollups = new UsageRollups();

        route("storage_usage_record", storageUsages::record);
        route("storage_usage_get", storageUsages::get);
        route("storage_usage_list", storageUsages::list);
        route("storage_usage_reconcile", storageUsages::reconcile);
        route("usage_rollup_get", usageRollups::get);
        route("usage_rollup_list", usageRollups::list);
    }

    private void routeReceivables() {
        Invoices invoices = new Invoices();
        InvoicePayments payments = new InvoicePayments(invoices);
        Receivables receivables = new Receivables();
        DunningPolicies policies = new DunningPolicies();
        DunningActions actions = new DunningActions();
        Dunning dunning = new Dunning();

        route("invoice_set", invoices::set);
        route("invoice_get", invoices::get);
        route("invoice_list", invoices::list);
        route("invoice_status_set", invoices::setStatus);
        route("invoice_payment_apply", payments::apply);
        route("invoice_payment_list", payments::list);
        route("ar_aging_report", receivables::agingReport);
        route("ar_balance", receivables::balance);
        route("ar_statement", receivables::statement);
        route("ar_credit_hold_check", receivables::creditHoldCheck);
        route("dunning_policy_set", policies::set);
        route("dunning_policy_get", policies::get);
        route("dunning_action_create", actions::create);
        route("dunning_action_list", actions::list);
        route("dunning_evaluate", dunning::evaluate);
    }

    private void routeSettlements() {
        Commissions commissions = new Commissions();
        CommissionStatements statements = new CommissionStatements();
        CommissionPayouts payouts = new CommissionPayouts();
        ConsignmentSettlements settlements = new ConsignmentSettlements();
        RoyaltyRules royaltyRules = new RoyaltyRules();
        Royalties royalties = new Royalties();

        route("commission_get", commissions::get);
        route("commission_list", commissions::list);
        route("commission_adjust", commissions::adjust);
        route("commission_split_set", commissions::setSplit);
        route("commission_statement", statements::statement);
        route("commission_payout_create", payouts::create);
        route("commission_payout_get", payouts::get);
        route("commission_payout_list", payouts::list);
        route("commission_payout_status_set", payouts::setStatus);
        route("consignment_settlement_create", settlements::create);
        route("consignment_settlement_get", settlements::get);
        route("consignment_settlement_list", settlements::list);
        route("consignment_settlement_approve", settlements::approve);
        route("consignment_settlement_status_set", settlements::setStatus);
        route("franchise_royalty_rule_set", royaltyRules::set);
        route("franchise_royalty_rule_get", royaltyRules::get);
        route("franchise_royalty_calculate", royalties::calculate);
        route("franchise_royalty_get", royalties::get);
        route("franchise_royalty_list", royalties::list);
        route("franchise_royalty_status_set", royalties::setStatus);
    }

    private void routeRollups() {
        FinancialRollups rollups = new FinancialRollups();
        RollupExports rollupExports = new RollupExports();
        Inference inference = new Inference();

        route("rollup_financial_get", rollups::get);
        route("rollup_financial_list", rollups::list);
        route("rollup_financial_export", rollupExports::export);
        route("inference_config_set", inference::setConfig);
        route("inference_config_get", inference::getConfig);
        route("inference_snapshot_create", inference::createSnapshot);
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
