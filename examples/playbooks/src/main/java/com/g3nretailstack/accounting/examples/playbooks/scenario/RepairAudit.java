package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpReader;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair.Repaired;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.InboxResolution;
import com.g3nretailstack.accounting.model.InboxStatus;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares a failed batch with the one that took its place, link by link. */
final class RepairAudit {
    private RepairAudit() {}

    static void check(AccountingClient client, Repaired made, ErpBatch repair, Checks checks) {
        ErpBatch failed = new ErpReader(client).read(made.failedBatchId());
        links(failed.batch(), repair.batch(), checks);
        contents(failed, repair, checks);
        evidence(failed.batch(), repair.batch(), checks);
        inbox(AlertDesk.current(client.inbox(), made.inboxId()), made, checks);
    }

    private static void links(ExportBatch failed, ExportBatch repair, Checks checks) {
        checks.equal("the first batch stays failed", ExportBatchStatus.FAILED, failed.status());
        checks.that(
                "the failure has its reason and code",
                failed.reason() != null && failed.reasonCode() != null,
                failed.reasonCode() + ": " + failed.reason());
        checks.equal("the repair names the failed batch", failed.batchId(), String.valueOf(repair.repairsBatchId()));
        checks.equal("the failed batch names its repair", repair.batchId(), String.valueOf(failed.repairedByBatchId()));
        checks.equal("both are of one export", failed.exportId(), repair.exportId());
    }

    private static void contents(ErpBatch failed, ErpBatch repair, Checks checks) {
        checks.equal("the repair carries what the failed batch carried", ids(failed), ids(repair));
    }

    private static Set<String> ids(ErpBatch batch) {
        Set<String> ids = new TreeSet<>();
        batch.events().stream().map(Event::eventId).forEach(ids::add);
        return ids;
    }

    private static void evidence(ExportBatch failed, ExportBatch repair, Checks checks) {
        ExportEvidence before = failed.evidence();
        ExportEvidence after = repair.evidence();
        checks.that(
                "the repair has evidence of its own",
                after != null && isNew(before, after),
                after == null ? "none" : String.valueOf(after.manifestRefs()));
        checks.equal("both checksums are over the same events", checksum(before), checksum(after));
    }

    private static boolean isNew(@Nullable ExportEvidence before, ExportEvidence after) {
        return after.manifestRefs() != null
                && !after.manifestRefs().isEmpty()
                && (before == null || !Objects.equals(before.manifestRefs(), after.manifestRefs()));
    }

    private static String checksum(@Nullable ExportEvidence evidence) {
        return evidence == null ? "none" : String.valueOf(evidence.checksum());
    }

    private static void inbox(InboxItem item, Repaired made, Checks checks) {
        checks.that(
                "the inbox item is closed as retried",
                InboxStatus.CLOSED.equals(item.status()) && InboxResolution.RETRIED.equals(item.resolution()),
                item.status() + ", " + item.resolution());
        checks.equal(
                "the inbox item names the repair", made.delivered().batchId(), String.valueOf(item.resolutionRef()));
        checks.that(
                "the inbox item has a trail",
                item.trail() != null && !item.trail().isEmpty(),
                item.trail() == null ? "none" : item.trail().size() + " changes");
    }
}
