package com.g3nretailstack.accounting.examples.playbooks.readiness;

import com.g3nretailstack.accounting.examples.playbooks.erp.EventFields;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportFailure;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportStatus;
import java.util.ArrayList;
import java.util.List;

/** The KPI readiness checklist, line by line. */
final class KpiChecklist {
    private static final String WHY = "The period is closed";

    private final Stage stage;
    private final Played played;
    private final Checks checks;

    private KpiChecklist(Stage stage, Played played, Checks checks) {
        this.stage = stage;
        this.played = played;
        this.checks = checks;
    }

    static void check(Stage stage, Played played, Checks checks) {
        KpiChecklist list = new KpiChecklist(stage, played, checks);
        list.sourcesAndTimes();
        list.components();
        list.exportRuns();
        list.links();
    }

    private void sourcesAndTimes() {
        List<String> faults = played.all().stream()
                .filter(event -> !EventFields.hasTimes(event)
                        || event.sourceRefs() == null
                        || event.sourceRefs().isEmpty())
                .map(Event::eventId)
                .toList();
        checks.none(
                "Financial events include source references and timestamps.",
                faults,
                played.all().size() + " events have both");
    }

    private void components() {
        List<String> faults = new ArrayList<>();
        int looked = 0;
        for (Event event : played.all()) {
            String type = event.type().value();
            boolean goods = type.equals("sale") || type.equals("refund");
            boolean liability = type.equals("loyalty_liability") || type.startsWith("commission_");
            looked += goods || liability ? 1 : 0;
            if (goods
                    && (event.unitCost() == null
                            || event.taxes() == null
                            || event.taxes().isEmpty())) {
                faults.add(event.eventId() + " has no cost or tax");
            } else if (liability && event.productCategory() == null && event.influencerId() == null) {
                faults.add(event.eventId() + " names no liability");
            }
        }
        checks.none(
                "Cost, tax, and liability components are captured per event.",
                faults,
                looked + " events have the components of their kind");
    }

    /** A run can be made to fail on the embedded service only. */
    private void exportRuns() {
        String line = "Export runs capture success, failure, and exception reasons.";
        Backstage backstage = stage.backstage();
        if (backstage == null) {
            checks.notCheckable(line, "no run can be made to fail from here");
            return;
        }
        backstage.org().failNextExport(Reasons.REFUSED, WHY);
        Export failed = run("failing");
        Export succeeded = run("succeeding");
        ExportFailure failure = failed.failure();
        checks.that(
                line,
                failed.status().equals(ExportStatus.FAILED)
                        && failure != null
                        && Reasons.REFUSED.equals(failure.reasonCode())
                        && WHY.equals(failure.reason())
                        && succeeded.status().equals(ExportStatus.SUCCEEDED),
                succeeded.exportId() + " succeeded, " + failed.exportId() + " failed because of " + failure);
    }

    private Export run(String name) {
        Export made = stage.client()
                .exports()
                .create(ExportCreateRequest.builder()
                        .exportKind(ExportKind.FINANCIAL_EVENTS)
                        .code(stage.run() + "-" + name)
                        .correlationId(stage.run())
                        .build());
        return new Delivery(stage).ended(made);
    }

    private void links() {
        List<String> reversing = List.of("sales-export", "valuation-adjustment", "influencer-payout", "batch-repair");
        checks.none(
                "Adjustments and reversals reference originating events.",
                played.without("every reversal and adjustment is linked to its original", reversing),
                "lineage of " + reversing.size() + " batches");
    }
}
