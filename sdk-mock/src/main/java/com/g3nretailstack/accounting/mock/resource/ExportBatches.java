package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Batch;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.ExportRun;
import com.g3nretailstack.accounting.mock.state.Positions;
import com.g3nretailstack.accounting.mock.state.Postings;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Export batches: ready, then sent or failed; a failed one can be repaired once. */
public final class ExportBatches {

    private static final List<String> KEYS = List.of("code", "export_id", "repairs_batch_id");

    /** Makes the resource. */
    public ExportBatches() {}

    /**
     * Makes a batch of the export's events that no live batch of it holds.
     *
     * <p>Where the org's policy groups events, it takes the first group that is left; the evidence is that group's.
     */
    public Reply create(Call call) {
        ExportRun run = Exports.find(call, call.required("export_id"));
        if (!run.succeeded(call.now())) {
            throw Refusal.invalidState("The export is " + run.status(call.now()) + ", not succeeded.");
        }
        Postings members = next(call, run);
        String held = BatchGroups.named(
                call.org().settings().exportPolicy(), call.books().events(), members);
        Evidence.check(Json.child(call.body(), "evidence"), call.books().events(), members, held);
        return made(call, Json.object().put("export_id", run.id()), members);
    }

    /** Makes the first batch of a run that has succeeded; the service computes the evidence itself. */
    static Reply createFirst(Call call, ExportRun run) {
        Postings members = next(call, run);
        call.body().set("evidence", Evidence.of(call.books().events(), members));
        return made(call, Json.object().put("export_id", run.id()), members);
    }

    private static Postings next(Call call, ExportRun run) {
        Postings free = free(call.books(), run);
        return BatchGroups.first(
                call.org().settings().exportPolicy(), call.books().events(), free);
    }

    private static Postings free(Books books, ExportRun run) {
        List<Batch> live = liveBatches(books, run.id());
        Postings free = new Postings();
        run.snapshot().forEach(position -> {
            if (books.events().filled(position)
                    && live.stream().noneMatch(batch -> batch.members().contains(position))) {
                free.add(position);
            }
        });
        return free;
    }

    private static List<Batch> liveBatches(Books books, String exportId) {
        RecordShelf<Batch> shelf = books.batches();
        return shelf.matching(
                shelf.candidates("export_id", exportId),
                batch -> batch.exportId().equals(exportId) && batch.live());
    }

    private static Reply made(Call call, ObjectNode links, Postings members) {
        ObjectNode facts = call.recordOf("batch_id", call.books().ids().next("ba"), "ExportBatch");
        facts.setAll(links);
        facts.put("status", "ready");
        call.stamp(facts);
        Batch batch = new Batch(facts, members);
        call.books().batches().add(batch, Filters.keys(facts, KEYS));
        call.books().events().assign(members, batch.id());
        return Reply.record(batch.json());
    }

    /** Makes a batch that takes the place of a failed one, with the same events and evidence of its own. */
    public Reply repair(Call call) {
        Batch failed = find(call, call.required("repairs_batch_id"));
        if (failed.live()) {
            throw Refusal.invalidState("The batch is " + failed.status() + ", not failed.");
        }
        if (failed.repairedBy() != null) {
            throw Refusal.invalidState("The batch has been repaired before.");
        }
        refuseHeldElsewhere(call, failed);
        ObjectNode links = Json.object().put("export_id", failed.exportId()).put("repairs_batch_id", failed.id());
        Postings members = failed.members().copy();
        Evidence.check(Json.child(call.body(), "evidence"), call.books().events(), members, "");
        Reply repair = made(call, links, members);
        String repairId = Json.requireText(repair.data(), "batch_id");
        failed.change(
                Json.object().put("repaired_by_batch_id", repairId), call.now().toString());
        InboxAlerts.of(call).batchRepaired(failed, repair.data(), Actor.of(call).name());
        return repair;
    }

    // a later batch may have taken the events that the failed one had set free
    private static void refuseHeldElsewhere(Call call, Batch failed) {
        for (Batch live : liveBatches(call.books(), failed.exportId())) {
            failed.members().forEach(position -> {
                if (live.members().contains(position)) {
                    throw Refusal.invalidState("Another batch of the export holds events of the failed one.");
                }
            });
        }
    }

    /** Answers one batch. */
    public Reply get(Call call) {
        return Reply.record(find(call, call.required("batch_id")).json());
    }

    private static Batch find(Call call, String batchId) {
        @Nullable Batch batch = call.books().batches().find(batchId);
        if (batch == null) {
            throw Refusal.notFound();
        }
        return batch;
    }

    /** Answers one page of batches, oldest first. */
    public Reply list(Call call) {
        RecordShelf<Batch> shelf = call.books().batches();
        Positions among = shelf.all();
        for (String key : KEYS) {
            String wanted = call.text(key);
            if (wanted != null) {
                Positions found = shelf.candidates(key, wanted);
                among = found.size() < among.size() ? found : among;
            }
        }
        Window window = call.window();
        return call.page(
                shelf.take(
                        among,
                        call.after(),
                        Pages.limit(call.body()),
                        position -> matches(call, window, shelf.at(position).json())),
                position -> shelf.at(position).json());
    }

    private static boolean matches(Call call, Window window, ObjectNode batch) {
        return Filters.equal(call, batch, "export_id", "code", "status", "repairs_batch_id")
                && window.contains(Instant.parse(Json.requireText(batch, "created_at")));
    }

    /** Marks a ready batch as sent or failed. */
    public Reply setStatus(Call call) {
        Batch batch = find(call, call.required("batch_id"));
        Revisions.check(call.body(), batch.revision());
        String wanted = call.required("status");
        if (!batch.status().equals("ready") || wanted.equals("ready")) {
            throw Refusal.invalidState("A batch that is " + batch.status() + " cannot become " + wanted + ".");
        }
        ObjectNode changes = Json.object()
                .put("status", wanted)
                .put(wanted.equals("sent") ? "sent_at" : "failed_at", call.now().toString());
        for (String property : List.of("reason", "reason_code", "source_refs")) {
            if (call.body().has(property)) {
                changes.set(property, call.body().get(property));
            }
        }
        batch.change(changes, call.now().toString());
        if (!batch.live()) {
            InboxAlerts.of(call).batchFailed(batch);
        }
        return Reply.record(batch.json());
    }
}
