package com.g3nretailstack.accounting.examples.receivables;

import com.g3nretailstack.accounting.examples.receivables.tie.Aging;
import com.g3nretailstack.accounting.examples.receivables.tie.Invoices;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Objects;

/** The report for programs: one JSON object. */
final class ReportJson {
    private ReportJson() {}

    static String of(Report report) {
        Invoices invoices = Objects.requireNonNull(report.invoices);
        JsonObject json = new JsonObject();
        json.addProperty("file", report.file);
        json.addProperty("lines", report.rows);
        json.addProperty("receivables", report.receivables);
        json.addProperty("charged", invoices.charged().amount());
        json.addProperty("paid", invoices.paid().amount());
        json.addProperty("payments", invoices.paid().count());
        json.addProperty("paid_invoices", invoices.paidInvoices());
        json.addProperty("noted_in_parts", report.noticesInParts);
        json.addProperty("paid_in_parts", invoices.paidInParts());
        json.addProperty("overpaid", invoices.overpaid());
        json.addProperty("cancelled", report.cancelled);
        json.add("aging", aging(report));
        json.add("dunned", new GsonBuilder().create().toJsonTree(report.dunned));
        json.addProperty("handed_over", report.handedOver);
        json.addProperty("hand_overs_refused", report.handOversRefused);
        json.addProperty("statements", report.statements);
        json.addProperty("ties", report.differences.isEmpty());
        return new GsonBuilder().setPrettyPrinting().create().toJson(json);
    }

    private static JsonArray aging(Report report) {
        JsonArray agings = new JsonArray();
        for (Aging aging : report.agings) {
            JsonObject one = new JsonObject();
            one.addProperty("as_of_utc", aging.asOf().toString());
            aging.buckets().forEach((bucket, sum) -> {
                one.addProperty(bucket, sum.amount());
                one.addProperty(bucket + "_count", sum.count());
            });
            agings.add(one);
        }
        return agings;
    }
}
