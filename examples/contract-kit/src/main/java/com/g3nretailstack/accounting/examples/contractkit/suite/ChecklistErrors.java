package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.EventFixtures;
import com.g3nretailstack.accounting.examples.contractkit.fixture.InvoiceFixtures;
import com.g3nretailstack.accounting.examples.contractkit.fixture.InvoicePaymentFixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.Caller;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.revision.Outcome;
import java.time.Duration;
import java.util.List;

/** Lines 4 and 5 of the service's checklist: what is sent again, and what errors are taken for. */
final class ChecklistErrors {
    private static final String INTERNAL_ERROR = "internal-error";
    private static final RetryPolicy TWICE =
            RetryPolicy.builder().maxAttempts(2).baseDelay(Duration.ofMillis(1)).build();

    private ChecklistErrors() {}

    static List<KitCase> all() {
        return List.of(
                line(4, "sends a read again by itself", false, ChecklistErrors::readAgain),
                line(4, "sends a create once only", true, ChecklistErrors::createOnce),
                line(
                        4,
                        "keeps an idempotency key over attempts, where keys are trusted",
                        true,
                        ChecklistErrors::keyKept),
                line(4, "handles 409 by reading again", true, ChecklistErrors::conflictReread),
                line(4, "handles 428 by reading again", true, ChecklistErrors::revisionReread),
                line(5, "leaves open what a 404 means", false, ChecklistErrors::ambiguous),
                line(5, "names a write-block apart from a missing role", true, ChecklistErrors::writeBlock));
    }

    private static KitCase line(int number, String name, boolean writes, CaseBody body) {
        return ChecklistCases.kitCase(number, name, writes, body);
    }

    private static DeclaredOperation operation(String id) {
        return Contract.shipped().operation(id);
    }

    private static RequestOptions.Builder twice() {
        return RequestOptions.builder().retryPolicy(TWICE);
    }

    private static List<Integer> statuses(Tenant tenant, String route) {
        return tenant.caller().wire().exchanges().stream()
                .filter(exchange -> exchange.route().equals(route))
                .map(WireExchange::status)
                .toList();
    }

    private static void readAgain(Tenant tenant) {
        try (PlayedError lost = PlayedError.once(tenant, operation("event_list"), INTERNAL_ERROR)) {
            EventFixtures.any(tenant.client(), twice().build());
            Verify.equal("the answers", List.of(500, 200), statuses(tenant, "POST /event/list"));
            Verify.equal("how often it was played", 1L, lost.played());
        }
    }

    private static void createOnce(Tenant tenant) {
        EventRecordRequest sale = EventFixtures.sale(tenant).build();
        try (PlayedError lost = PlayedError.once(tenant, operation("event_record"), INTERNAL_ERROR)) {
            new Refusal(operation("event_record"), INTERNAL_ERROR, "")
                    .of(tenant.caller(), () -> tenant.client().events().record(sale, twice().build()));
            Verify.equal("the answers", List.of(500), statuses(tenant, "POST /event/record"));
            Verify.equal("how often it was played", 1L, lost.played());
        }
    }

    private static void keyKept(Tenant tenant) {
        String key = tenant.name("key");
        EventRecordRequest sale = EventFixtures.sale(tenant).idempotencyKey(key).build();
        try (PlayedError lost = PlayedError.once(tenant, operation("event_record"), INTERNAL_ERROR)) {
            tenant.client()
                    .events()
                    .record(sale, twice().trustIdempotencyKeys(true).build());
            Verify.equal("how often it was played", 1L, lost.played());
        }
        List<String> keys = tenant.caller().wire().exchanges().stream()
                .map(exchange -> exchange.sent().path("idempotency_key").asString(""))
                .toList();
        Verify.equal("the keys", List.of(key, key), keys);
    }

    private static void conflictReread(Tenant tenant) {
        Invoice invoice = InvoiceFixtures.overdue(tenant);
        tenant.played("another writer")
                .org()
                .faults()
                .on("/invoice/set")
                .nth(1)
                .play(Fault.revisionRace(() -> tenant.holding("finance_audit")
                        .client()
                        .invoices()
                        .payments()
                        .apply(InvoicePaymentFixtures.paying(tenant, invoice).build())));
        captioned(tenant, invoice);
        Verify.equal("the answers", List.of(200, 409, 200), statuses(tenant, "POST /invoice/set"));
    }

    private static void revisionReread(Tenant tenant) {
        Invoice invoice = InvoiceFixtures.overdue(tenant);
        try (PlayedError asked = PlayedError.once(tenant, operation("invoice_set"), "expected-revision-required")) {
            captioned(tenant, invoice);
            Verify.equal("how often it was played", 1L, asked.played());
        }
        Verify.equal("the answers", List.of(200, 428, 200), statuses(tenant, "POST /invoice/set"));
    }

    private static void captioned(Tenant tenant, Invoice invoice) {
        Outcome<Invoice> outcome = tenant.client()
                .invoices()
                .set(
                        invoice.invoiceId(),
                        current -> InvoiceSetRequest.builder()
                                .caption("Seen at revision " + current.revision())
                                .build());
        Verify.equal("the outcome", Outcome.Status.APPLIED, outcome.status());
    }

    private static void ambiguous(Tenant tenant) {
        EventGetRequest nothing =
                EventGetRequest.builder().eventId(tenant.name("nothing")).build();
        var thrown = new Refusal(operation("event_get"), "not-found", "")
                .of(tenant.caller(), () -> tenant.client().events().get(nothing));
        Verify.contains("the message", thrown.getMessage(), "absent, or the caller is not associated");
    }

    private static void writeBlock(Tenant tenant) {
        EventRecordRequest sale = EventFixtures.sale(tenant).build();
        Caller reader = tenant.holding("acct_view");
        new Refusal(operation("event_record"), "forbidden", "")
                .of(reader, () -> reader.client().events().record(sale));

        tenant.played("a write-block").org().blockWrites(true);

        new Refusal(operation("event_record"), "org-write-blocked", "")
                .of(tenant.caller(), () -> tenant.client().events().record(sale));
    }
}
