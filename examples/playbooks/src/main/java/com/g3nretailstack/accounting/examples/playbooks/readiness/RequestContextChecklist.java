package com.g3nretailstack.accounting.examples.playbooks.readiness;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.examples.playbooks.erp.EventFields;
import com.g3nretailstack.accounting.examples.playbooks.erp.Reversals;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.model.CommissionAdjustRequest;
import com.g3nretailstack.accounting.model.CommissionKind;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The request context checklist, line by line. */
final class RequestContextChecklist {
    private static final String COST_CENTRE = "RETL-0042-WEB1";

    private final Stage stage;
    private final Played played;
    private final Checks checks;

    private RequestContextChecklist(Stage stage, Played played, Checks checks) {
        this.stage = stage;
        this.played = played;
        this.checks = checks;
    }

    static void check(Stage stage, Played played, Checks checks) {
        RequestContextChecklist list = new RequestContextChecklist(stage, played, checks);
        list.org();
        list.facilityAndChannel();
        list.actorAndRole();
        list.costCentre();
    }

    private void org() {
        String org = stage.client().context().orgcode();
        checks.none(
                "Org: required for all exportable events.",
                lacking(played.all(), event -> Objects.equals(org, event.orgcode())),
                played.all().size() + " events name " + org);
    }

    private void facilityAndChannel() {
        List<String> faults = lacking(played.all(), EventFields::hasContext);
        String refused =
                refusal(() -> stage.client().events().record(plain("context").build()));
        checks.that(
                "Facility and channel: required for every exportable event.",
                faults.isEmpty() && !refused.isEmpty(),
                played.all().size() + " events name both; one without is "
                        + (refused.isEmpty() ? "ACCEPTED" : "refused") + (faults.isEmpty() ? "" : "; " + faults));
    }

    /** A key acts for nobody, so an adjustment that names no role is refused; an owner's session names its own. */
    private void actorAndRole() {
        List<Event> changes = played.all().stream().filter(Reversals::mustLink).toList();
        List<String> faults = lacking(changes, EventFields::hasActor);
        CommissionAdjustRequest nobody = CommissionAdjustRequest.builder()
                .kind(CommissionKind.BONUS)
                .associateId("in-" + stage.run())
                .amount(BigDecimal.ONE)
                .currency(Recorder.CURRENCY)
                .sourceRefs(List.of(stage.ref("bonus", "1")))
                .build();
        AccountingClient anonymous = stage.client().with(context -> context.actor(null));
        String refused = refusal(() -> anonymous.commissions().adjust(nobody));
        checks.that(
                "Actor + role: required for adjustments, overrides, and approvals.",
                faults.isEmpty() && !changes.isEmpty() && (!refused.isEmpty() || stage.backstage() == null),
                changes.size() + " adjustments and reversals name both; one by nobody is "
                        + (refused.isEmpty() ? "accepted" : "refused") + (faults.isEmpty() ? "" : "; " + faults));
    }

    private void costCentre() {
        Event with = stage.at(stage.web())
                .with(context -> context.costCentre(COST_CENTRE))
                .events()
                .record(plain("cost-centre").build());
        long without =
                played.all().stream().filter(event -> event.cccode() == null).count();
        checks.that(
                "Cost-centre: optional attribution for billing and audit.",
                COST_CENTRE.equals(with.cccode()) && without > 0,
                with.eventId() + " names " + with.cccode() + ", " + without + " events name none");
    }

    private EventRecordRequest.Builder plain(String id) {
        return new Recorder(stage)
                .draft(EventType.SALE, stage.web(), "1.00", "2026-04-14T16:02:11Z", stage.ref("order", id));
    }

    /** The client refuses what lacks its context before anything is sent, the service what lacks an actor. */
    private static String refusal(Runnable call) {
        try {
            call.run();
            return "";
        } catch (ValidationException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<String> lacking(List<Event> events, Predicate<Event> holds) {
        return events.stream().filter(holds.negate()).map(Event::eventId).toList();
    }
}
