package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.EventFixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.Caller;
import com.g3nretailstack.accounting.examples.contractkit.site.Played;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.model.Discrepancy;
import com.g3nretailstack.accounting.model.DiscrepancyKind;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.LineageListRequest;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.model.ReconcileReport;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the documents say of more than one operation. */
final class DocumentCases {
    private static final String DOCUMENTS = "documents";
    private static final String ROLE = "acct_view";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private DocumentCases() {}

    static List<KitCase> all() {
        return List.of(
                kitCase("a reversal that comes before its sale still reconciles", true, DocumentCases::reversalFirst),
                kitCase("a role that was granted until an instant ends with it", false, DocumentCases::grantEnds),
                kitCase("a role that is granted from an instant begins with it", false, DocumentCases::grantBegins));
    }

    private static KitCase kitCase(String name, boolean writes, CaseBody body) {
        return new KitCase(DOCUMENTS, DOCUMENTS, name, writes, body);
    }

    private static void reversalFirst(Tenant tenant) {
        EventRecordRequest sale = EventFixtures.sale(tenant).build();
        EventRecordRequest refund = EventFixtures.sale(tenant)
                .type(EventType.REFUND)
                .amount(new BigDecimal("-19.99"))
                .correlationId(Objects.requireNonNull(sale.correlationId()))
                .originalEvent(OriginalEvent.builder()
                        .sourceRef(Objects.requireNonNull(sale.sourceRefs()).get(0))
                        .build())
                .build();

        Event reversal = tenant.client().events().record(refund);
        Verify.equal("unmatched reversals before the sale", 1L, unmatched(tenant, sale));
        Event reversed = tenant.client().events().record(sale);

        Verify.equal("unmatched reversals after it", 0L, unmatched(tenant, sale));
        LineageEntry entry = tenant.client()
                .lineage()
                .list(LineageListRequest.builder().eventId(reversal.eventId()).build())
                .iterator()
                .next();
        Verify.equal(
                "original_event.event_id",
                reversed.eventId(),
                Verify.present("original_event", entry.originalEvent()).eventId());
    }

    private static long unmatched(Tenant tenant, EventRecordRequest sale) {
        ReconcileReport report = tenant.client()
                .reconciliation()
                .report(ReconcileReportRequest.builder()
                        .correlationId(Objects.requireNonNull(sale.correlationId()))
                        .build());
        return Objects.requireNonNullElse(report.discrepancies(), List.<Discrepancy>of()).stream()
                .filter(each -> DiscrepancyKind.UNMATCHED_REVERSAL.equals(each.kind()))
                .count();
    }

    private static void grantEnds(Tenant tenant) {
        Played played = tenant.played("grants that end");
        String key = played.org().newApiKey();
        Caller caller = tenant.with(Credentials.apiKey(key));
        played.org().grantUntil(key, ROLE, played.service().clock().instant().plus(AN_HOUR));

        list(caller.client());
        played.service().clock().advance(AN_HOUR);

        refusedToList(caller);
    }

    private static void grantBegins(Tenant tenant) {
        Played played = tenant.played("grants that are still to come");
        String key = played.org().newApiKey();
        Caller caller = tenant.with(Credentials.apiKey(key));
        Instant begin = played.service().clock().instant().plus(AN_HOUR);
        played.org().grantBetween(key, ROLE, begin, begin.plus(AN_HOUR));

        refusedToList(caller);
        played.service().clock().advance(AN_HOUR);

        list(caller.client());
    }

    private static void refusedToList(Caller caller) {
        DeclaredOperation operation = Contract.shipped().operation("event_list");
        new Refusal(operation, "forbidden", ROLE).of(caller, () -> list(caller.client()));
    }

    private static void list(AccountingClient client) {
        EventFixtures.any(client, RequestOptions.none());
    }
}
