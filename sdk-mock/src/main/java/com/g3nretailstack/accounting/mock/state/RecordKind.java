package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of records that are kept as one JSON object each: how one is identified, and by what it is found. */
public enum RecordKind {
    /** Comments. */
    COMMENT("Comment", "comment_id", "co", "target_id", "thread_id", "parent_comment_id", "code"),
    /** Inbox items. */
    INBOX_ITEM("InboxItem", "inbox_id", "ib", "record_id", "code"),
    /** Export schedules. */
    EXPORT_SCHEDULE("ExportSchedule", "schedule_id", "sc", "code"),
    /** Storage usage records. */
    STORAGE_USAGE("StorageUsage", "usage_id", "su", "resource_ref", "source_ref"),
    /** Daily usage rollups. */
    USAGE_ROLLUP("UsageRollup", "rollup_id", "ur", "dt"),
    /** Invoices. */
    INVOICE("Invoice", "invoice_id", "in", "code", "customer_id", "order_id", "source_ref"),
    /** Payments of invoices. */
    AR_PAYMENT("ArPayment", "payment_id", "pa", "invoice_id", "customer_id", "source_ref"),
    /** Daily financial rollups. */
    FINANCIAL_ROLLUP("FinancialRollup", "rollup_id", "fr"),
    /** Exports of financial rollups. */
    FINANCIAL_ROLLUP_EXPORT("FinancialRollupExport", "rollup_export_id", "fx"),
    /** Commissions and their adjustments. */
    COMMISSION(
            "Commission",
            "commission_id",
            "cm",
            "associate_id",
            "order_id",
            "event_id",
            "original_commission_id",
            "payout_id",
            "source_ref"),
    /** Payouts of commissions. */
    COMMISSION_PAYOUT("CommissionPayout", "payout_id", "po", "associate_id"),
    /** Dunning policies. */
    DUNNING_POLICY("DunningPolicy", "policy_id", "dp"),
    /** Dunning actions. */
    DUNNING_ACTION("DunningAction", "action_id", "da", "invoice_id", "customer_id"),
    /** Consignment settlements. */
    CONSIGNMENT_SETTLEMENT("ConsignmentSettlement", "settlement_id", "cs", "vendor_id"),
    /** Royalty rules. */
    ROYALTY_RULE("RoyaltyRule", "franchisee_id", "rr"),
    /** Royalties. */
    ROYALTY("Royalty", "royalty_id", "ry", "franchisee_id"),
    /** What inference is made of. */
    INFERENCE_CONFIG("InferenceConfig", "config_id", "ic", "code"),
    /** Snapshots for inference. */
    INFERENCE_SNAPSHOT("InferenceSnapshot", "snapshot_id", "is", "code");

    private final String schema;
    private final String idProperty;
    private final String idPrefix;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> indexed;

    RecordKind(String schema, String idProperty, String idPrefix, String... indexed) {
        this.schema = schema;
        this.idProperty = idProperty;
        this.idPrefix = idPrefix;
        this.indexed = List.of(indexed);
    }

    /** The schema of the contract that describes it. */
    public String schema() {
        return schema;
    }

    /** The property that holds its id. */
    public String idProperty() {
        return idProperty;
    }

    /** What its ids begin with. */
    public String idPrefix() {
        return idPrefix;
    }

    /** The properties that it is found by; {@code source_ref} stands for each of {@code source_refs}. */
    public List<String> indexed() {
        return indexed;
    }

    /** What a record of this kind is found by: each indexed property with each of its values. */
    public List<Map.Entry<String, String>> keys(ObjectNode facts) {
        return indexed.stream()
                .flatMap(property -> values(facts, property).stream().map(value -> Map.entry(property, value)))
                .toList();
    }

    /** The values that an indexed property has in a record; none when it is absent. */
    public static List<String> values(ObjectNode facts, String property) {
        if (property.equals("source_ref")) {
            return Json.texts(facts, "source_refs");
        }
        List<String> values = new ArrayList<>();
        add(values, Json.text(facts, property));
        // a commission is found by what its parts hold, too
        facts.path("splits").forEach(part -> add(values, Json.text((ObjectNode) part, property)));
        return values;
    }

    private static void add(List<String> values, @Nullable String value) {
        if (value != null) {
            values.add(value);
        }
    }
}
