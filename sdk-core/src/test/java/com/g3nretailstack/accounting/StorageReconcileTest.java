package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.ForbiddenException;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.MissingCursorException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.model.StorageUsageStatus;
import com.g3nretailstack.accounting.paging.Continued;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.WireServer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class StorageReconcileTest {
    private static final String PATH = "/storage/usage/reconcile";
    private static final Instant FROM = Instant.parse("2026-04-30T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-05-01T00:00:00Z");
    private static final int PREFIXES = 7;

    private AccountingClient client;
    private StorageUsageService usage;
    private MockOrg org;

    @BeforeEach
    void storeSevenPrefixesAndLetTheDayEnd(MockAccounting mock, MockOrg org) {
        this.org = org;
        mock.clock().set(FROM.plus(Duration.ofHours(9)));
        for (int i = 0; i < PREFIXES; i++) {
            org.storage().put("scm-attachments", i + "/a.pdf", 100 + i);
        }
        mock.clock().set(TO.plus(Duration.ofHours(3)));
        client = Shop.builder(mock, org).build();
        usage = client.storageUsage();
    }

    @AfterEach
    void close(MockAccounting mock) {
        client.close();
        mock.clock().followSystem();
    }

    @Test
    void oneCallDoesAPartAndSaysThatMoreIsToCome() {
        StorageUsageReconcile part = usage.reconcile(window(3));

        assertThat(part.scannedPrefixes()).isEqualTo(3);
        assertThat(part.objectBytes()).isEqualTo(100 + 101 + 102);
        assertThat(part.partial()).isTrue();
        assertThat(part.cursor().isJsonObject()).isTrue();
        assertThat(part.window().fromUtc()).isEqualTo(FROM);
        org.journal().verify(PATH, 1);
    }

    @Test
    void theNextCallGoesOnWithTheCursorAsItCame() {
        StorageUsageReconcile part = usage.reconcile(window(5), RequestOptions.none());

        StorageUsageReconcile rest =
                usage.reconcile(window(5).toBuilder().cursor(part.cursor()).build());

        assertThat(rest.objectBytes()).isEqualTo(105 + 106);
        assertThat(rest.runId()).isEqualTo(part.runId());
        assertThat(rest.partial()).isFalse();
    }

    @Test
    void walksAllPartsUntilTheWindowIsThrough() {
        List<StorageUsageReconcile> parts =
                usage.reconcileAll(window(3)).stream().toList();

        assertThat(parts).extracting(StorageUsageReconcile::scannedPrefixes).containsExactly(3L, 3L, 1L);
        assertThat(parts).extracting(StorageUsageReconcile::partial).containsExactly(true, true, false);
        assertThat(ledger()).hasSize(PREFIXES);
        org.journal().verify(PATH, 3);
    }

    @Test
    void nothingButTheCursorDiffersFromCallToCall() {
        usage.reconcileAll(window(3).toBuilder().reason("holes").build()).forEach(part -> {});

        assertThat(org.journal().requests(PATH)).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.body().path("limit").asInt()).isEqualTo(3);
            assertThat(entry.body().path("reason").asString()).isEqualTo("holes");
            assertThat(entry.body().path("from_utc").asString()).isEqualTo(FROM.toString());
        });
        assertThat(org.journal().requests(PATH))
                .extracting(entry -> entry.body().has("cursor"))
                .containsExactly(false, true, true);
    }

    @Test
    void theTotalIsWhatOneCallWouldHaveSaid() {
        StorageUsageReconcile total = usage.reconcileAll(window(2)).total();

        assertThat(total.scannedPrefixes()).isEqualTo(PREFIXES);
        assertThat(total.processedPrefixes()).isEqualTo(PREFIXES);
        assertThat(total.usageRecords()).isEqualTo(PREFIXES);
        assertThat(total.objectCount()).isEqualTo(PREFIXES);
        assertThat(total.objectBytes()).isEqualTo(100 + 101 + 102 + 103 + 104 + 105 + 106);
        assertThat(total.recordBytes()).isZero();
        assertThat(total.recordItems()).isZero();
        assertThat(total.errors()).isZero();
        assertThat(total.partial()).isFalse();
        assertThat(total.orgcode()).isEqualTo(org.orgcode());
        assertThat(total.window().toUtc()).isEqualTo(TO);
        assertThat(withoutRun(usage.reconcile(window(200)))).isEqualTo(withoutRun(total));
    }

    @Test
    void theTotalCountsWhatCouldNotBeMeasured() {
        org.storage().fail("scm-attachments", "1");
        org.storage().fail("scm-attachments", "6");

        StorageUsageReconcile total = usage.reconcileAll(window(1)).total();

        assertThat(total.errors()).isEqualTo(2);
        assertThat(total.processedPrefixes()).isEqualTo(PREFIXES - 2);
    }

    @Test
    void nothingIsSentBeforeAPartIsAskedForAndTheRestIsLeftUndone() {
        Iterator<StorageUsageReconcile> parts = usage.reconcileAll(window(3)).iterator();
        org.journal().verify(PATH, 0);

        parts.next();

        org.journal().verify(PATH, 1);
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void aWalkThatWasLeftGoesOnFromItsCursor() {
        Continued<StorageUsageReconcile> work = usage.reconcileAll(window(3));
        StorageUsageReconcile first = work.iterator().next();

        assertThat(work.from(PageToken.of(first.cursor())).total().scannedPrefixes())
                .isEqualTo(4);
        StorageUsageReconcileRequest rest =
                window(3).toBuilder().cursor(first.cursor()).build();
        assertThat(usage.reconcileAll(rest).total().scannedPrefixes()).isEqualTo(4);
    }

    @Test
    void aLostAnswerInTheMiddleIsSentAgainAndChangesNothing() {
        org.faults().on(PATH).nth(2).play(Fault.commitThenDrop());

        StorageUsageReconcile total = usage.reconcileAll(window(3)).total();

        assertThat(total.usageRecords()).isEqualTo(PREFIXES);
        assertThat(total.objectBytes()).isEqualTo(721);
        assertThat(ledger())
                .hasSize(PREFIXES)
                .extracting(StorageUsage::resourceRef)
                .doesNotHaveDuplicates();
        assertThat(ledger())
                .extracting(StorageUsage::revision)
                .containsOnly(ledger().get(0).revision());
        org.journal().verify(PATH, 4);
    }

    @Test
    void aPartThatFailsIsAskedForAgainByTheSameWalk() {
        Iterator<StorageUsageReconcile> parts = usage.reconcileAll(
                        window(3),
                        RequestOptions.builder().retryPolicy(RetryPolicy.none()).build())
                .iterator();
        parts.next();
        org.faults().on(PATH).nth(1).play(Fault.status(500));

        assertThatThrownBy(parts::next).isInstanceOf(OutcomeUnknownException.class);

        assertThat(parts.next().scannedPrefixes()).isEqualTo(3);
        assertThat(parts.next().partial()).isFalse();
    }

    @Test
    void aSecondReconciliationLeavesTheSameLedger() {
        usage.reconcileAll(window(3)).total();
        List<StorageUsage> before = ledger();

        usage.reconcileAll(window(2)).total();

        assertThat(ledger()).isEqualTo(before);
        assertThat(before).extracting(StorageUsage::status).containsOnly(StorageUsageStatus.RECONCILED);
    }

    @Test
    void aDryRunCountsAndRecordsNothing() {
        StorageUsageReconcile total =
                usage.reconcileAll(window(3).toBuilder().dryRun(true).build()).total();

        assertThat(total.usageRecords()).isEqualTo(PREFIXES);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void optionsGoWithEachPart() {
        List<Integer> seen = new ArrayList<>();

        usage.reconcileAll(
                        window(3),
                        RequestOptions.builder()
                                .onResponse(response -> seen.add(response.status()))
                                .build())
                .total();

        assertThat(seen).containsExactly(200, 200, 200);
    }

    @Test
    void aWindowThatIsNotOpenIsAnInvalidState() {
        org.usageWindowsOpenFor(Duration.ofHours(3));

        InvalidStateException refused =
                catchThrowableOfType(InvalidStateException.class, () -> usage.reconcile(window(3)));

        assertThat(refused.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aCursorOfAnotherWindowIsRefused() {
        StorageUsageReconcileRequest other = window(3).toBuilder()
                .fromUtc(FROM.plusSeconds(60))
                .cursor(usage.reconcile(window(3)).cursor())
                .build();

        assertThatThrownBy(() -> usage.reconcileAll(other).total()).isInstanceOf(ValidationException.class);
    }

    @Test
    void aReaderMayNotReconcile(MockAccounting mock) {
        try (AccountingClient reader = Shop.builder(mock, org)
                .credentials(Credentials.apiKey(org.newApiKey("acct_view")))
                .build()) {
            assertThatThrownBy(() -> reader.storageUsage().reconcile(window(3))).isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void aServerThatRepeatsACursorIsNotFollowedForEver() throws IOException {
        try (WireServer circle = new WireServer((request, out) -> {
                    String at = cursorOf(request.body());
                    out.write(part(at.equals("2") ? "1" : at.equals("1") ? "2" : "1"));
                });
                AccountingClient client = Shop.builder(circle).build()) {
            Iterator<StorageUsageReconcile> parts =
                    client.storageUsage().reconcileAll(window(3)).iterator();
            parts.next();
            parts.next();
            parts.next();

            RepeatedTokenException failure = catchThrowableOfType(RepeatedTokenException.class, parts::next);

            assertThat(failure).hasMessageContaining("cursor seen before on this walk, stopped after 3 parts");
            assertThat(failure.effect()).isEqualTo(Effect.APPLIED);
            assertThat(circle.requests()).hasSize(3);
        }
    }

    @Test
    void aServerThatSaysMoreAndNotWhereIsNotAskedForEver() throws IOException {
        try (WireServer dangling = new WireServer((request, out) -> out.write(part(null)));
                AccountingClient client = Shop.builder(dangling).build()) {
            Continued<StorageUsageReconcile> dry = client.storageUsage()
                    .reconcileAll(window(3).toBuilder().dryRun(true).build());

            MissingCursorException failure = catchThrowableOfType(MissingCursorException.class, dry::total);

            assertThat(failure).hasMessageContaining("[POST /storage/usage/reconcile");
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(dangling.requests()).hasSize(1);
        }
    }

    @Test
    void aCounterThatAPartLacksIsNotInTheTotal() throws IOException {
        try (WireServer server = new WireServer((request, out) -> out.write(
                        cursorOf(request.body()).isEmpty() ? part("1") : answer("\"errors\":2,\"partial\":false")));
                AccountingClient client = Shop.builder(server).build()) {
            StorageUsageReconcile total =
                    client.storageUsage().reconcileAll(window(3)).total();

            assertThat(total.scannedPrefixes()).isEqualTo(null);
            assertThat(total.errors()).isEqualTo(2);
        }
    }

    private static byte[] part(String cursor) {
        return answer("\"scanned_prefixes\":1,\"errors\":0,\"partial\":true"
                + (cursor == null ? "" : ",\"cursor\":{\"at\":\"" + cursor + "\"}"));
    }

    private static byte[] answer(String properties) {
        String body = "{\"success\":true,\"data\":{\"run_id\":\"r\"," + properties + "}}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(UTF_8);
    }

    private static String cursorOf(String body) {
        JsonObject request = JsonParser.parseString(body).getAsJsonObject();
        return request.has("cursor")
                ? request.getAsJsonObject("cursor").get("at").getAsString()
                : "";
    }

    private static StorageUsageReconcile withoutRun(StorageUsageReconcile answer) {
        return answer.toBuilder().runId("any").cursor(null).build();
    }

    private List<StorageUsage> ledger() {
        return usage.list(StorageUsageListRequest.builder().build()).stream().toList();
    }

    private static StorageUsageReconcileRequest window(int limit) {
        return StorageUsageReconcileRequest.builder()
                .fromUtc(FROM)
                .toUtc(TO)
                .limit(limit)
                .build();
    }
}
