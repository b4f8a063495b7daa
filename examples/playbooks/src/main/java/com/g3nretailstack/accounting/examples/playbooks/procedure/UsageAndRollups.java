package com.g3nretailstack.accounting.examples.playbooks.procedure;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.StorageResourceKind;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageGetRequest;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.model.StorageUsageRecordRequest;
import com.g3nretailstack.accounting.model.StorageUsageStatus;
import com.g3nretailstack.accounting.paging.Continued;
import java.time.Instant;
import java.util.List;

/** The playbook "Storage usage + daily rollups", in its order and with its reasons. */
public final class UsageAndRollups implements Program {
    private static final String SERVICE = "scm";
    private static final long TABLE_BYTES = 9_175_040;
    private static final long GUESSED_BYTES = 5_000;

    /** Creates it. */
    public UsageAndRollups() {}

    @Override
    public String name() {
        return "usage-and-rollups";
    }

    @Override
    public String title() {
        return "Playbook: storage usage + daily rollups";
    }

    @Override
    public void run(Stage stage, Story story) {
        StoredFiles files = StoredFiles.put(stage);
        UsageDay day = files.day(stage);
        AccountingClient client = stage.client();
        List<StorageUsage> recorded = record(stage, files, day, story);
        Step step = story.step(
                "Reconcile window (POST /storage/usage/reconcile)",
                "closes the window and produces a consistent ledger.");
        invalidState(client, UsageDay.underWay(stage), step, story);
        files.waitForTheEnd(stage, day);
        reconcile(client, day, step, story);
        read(client, recorded, files, day, story);
        DailyRollups.read(stage, day, story);
    }

    private static List<StorageUsage> record(Stage stage, StoredFiles files, UsageDay day, Story story) {
        Step step = story.step("Record usage (POST /storage/usage/record)", "captures raw usage entries.");
        return List.of(
                record(stage, day, StorageResourceKind.OBJECT, files.resourceRef(), GUESSED_BYTES, step),
                record(stage, day, StorageResourceKind.RECORD, "table:" + stage.run(), TABLE_BYTES, step));
    }

    private static StorageUsage record(
            Stage stage, UsageDay day, StorageResourceKind kind, String resource, long bytes, Step step) {
        StorageUsage usage = stage.client()
                .storageUsage()
                .record(StorageUsageRecordRequest.builder()
                        .service(SERVICE)
                        .resourceKind(kind)
                        .resourceRef(resource)
                        .logicalBytes(bytes)
                        .fromUtc(day.from())
                        .toUtc(day.to())
                        .sourceRefs(List.of(stage.ref("usage", kind.value())))
                        .build());
        step.out(told(usage));
        return usage;
    }

    private static void reconcile(AccountingClient client, UsageDay day, Step step, Story story) {
        Continued<StorageUsageReconcile> parts = client.storageUsage().reconcileAll(request(day.from(), day.to()));
        int count = 0;
        for (StorageUsageReconcile part : parts) {
            count++;
            step.out("part " + count + ": " + part.processedPrefixes() + " of " + part.scannedPrefixes() + " prefixes, "
                    + (Boolean.TRUE.equals(part.partial()) ? "more to come" : "done"));
        }
        story.checks().that("the window is reconciled to its end", count > 0, count + " parts");
    }

    /** The playbook's remediation: ensure usage window is open before reconcile. */
    private static void invalidState(AccountingClient client, UsageDay underWay, Step step, Story story) {
        try {
            client.storageUsage().reconcile(request(underWay.from(), underWay.to()));
            story.checks().that("a window that is not over is invalid-state", false, underWay.dt() + " was reconciled");
        } catch (InvalidStateException e) {
            step.out("invalid-state: " + underWay.dt() + " is not over; remedy: a window that is");
            story.checks().that("a window that is not over is invalid-state", true, "the day that is under way");
        }
    }

    private static StorageUsageReconcileRequest request(Instant from, Instant to) {
        return StorageUsageReconcileRequest.builder()
                .fromUtc(from)
                .toUtc(to)
                .limit(1)
                .reason("Close the day")
                .build();
    }

    private static void read(
            AccountingClient client, List<StorageUsage> recorded, StoredFiles files, UsageDay day, Story story) {
        Step step = story.step(
                "Get/list usage (POST /storage/usage/get, /storage/usage/list)",
                "verify raw entries and reconciled status.");
        List<StorageUsage> entries = recorded.stream()
                .map(usage -> client.storageUsage()
                        .get(StorageUsageGetRequest.builder()
                                .usageId(usage.usageId())
                                .build()))
                .toList();
        entries.forEach(usage -> step.out(told(usage)));
        story.checks()
                .none(
                        "both entries are reconciled",
                        entries.stream()
                                .filter(usage -> !StorageUsageStatus.RECONCILED.equals(usage.status()))
                                .map(UsageAndRollups::told)
                                .toList(),
                        entries.size() + " entries");
        files.check(entries.get(0), story.checks());
        again(client, day, step, story);
    }

    /** Reconciling is documented as idempotent: another pass leaves the ledger as it is. */
    private static void again(AccountingClient client, UsageDay day, Step step, Story story) {
        List<StorageUsage> before = ledger(client, day);
        client.storageUsage().reconcileAll(request(day.from(), day.to())).total();
        List<StorageUsage> after = ledger(client, day);
        step.out("list: " + after.size() + " entries of the window, also after another pass");
        story.checks().that("another pass changes nothing", before.equals(after), after.size() + " entries compared");
    }

    private static List<StorageUsage> ledger(AccountingClient client, UsageDay day) {
        return client
                .storageUsage()
                .list(StorageUsageListRequest.builder()
                        .fromUtc(day.from())
                        .toUtc(day.to())
                        .build())
                .stream()
                .toList();
    }

    private static String told(StorageUsage usage) {
        return usage.usageId() + " " + usage.resourceRef() + ": " + usage.logicalBytes() + " bytes, " + usage.status();
    }
}
