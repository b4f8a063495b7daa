package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.api.StorageUsageApi.RECONCILE;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.paging.PartSource;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of one reconciliation: the same request each time, apart from its cursor. */
final class ReconcileParts implements PartSource<StorageUsageReconcile> {
    private static final Gson GSON = new Gson();
    private static final Map<String, Function<StorageUsageReconcile, @Nullable Long>> COUNTERS = Map.of(
            "scanned_prefixes", StorageUsageReconcile::scannedPrefixes,
            "processed_prefixes", StorageUsageReconcile::processedPrefixes,
            "usage_records", StorageUsageReconcile::usageRecords,
            "object_bytes", StorageUsageReconcile::objectBytes,
            "object_count", StorageUsageReconcile::objectCount,
            "record_bytes", StorageUsageReconcile::recordBytes,
            "record_items", StorageUsageReconcile::recordItems,
            "errors", StorageUsageReconcile::errors);

    private final Calls calls;
    private final StorageUsageReconcileRequest request;
    private final RequestOptions options;

    ReconcileParts(Calls calls, StorageUsageReconcileRequest request, RequestOptions options) {
        this.calls = calls;
        this.request = request;
        this.options = options;
    }

    @Override
    public StorageUsageReconcile fetch(@Nullable PageToken cursor) {
        JsonElement place = cursor == null ? null : cursor.json();
        return calls.data(
                RECONCILE,
                place == null ? request : request.toBuilder().cursor(place).build(),
                options);
    }

    @Override
    public @Nullable Boolean partial(StorageUsageReconcile part) {
        return part.partial();
    }

    @Override
    public @Nullable JsonElement cursor(StorageUsageReconcile part) {
        return part.cursor();
    }

    /** What a dry run has handed out has done nothing. */
    @Override
    public Effect effect() {
        return Boolean.TRUE.equals(request.dryRun()) ? Effect.NONE : Effect.APPLIED;
    }

    /**
     * All that is no counter as the later part has it; a counter that one of the parts lacks, or that overflows, stays away.
     *
     * <p>Added up as JSON: a builder would insist on what an answer may have forgotten, and the work is done by then.
     */
    @Override
    public StorageUsageReconcile sum(StorageUsageReconcile earlier, StorageUsageReconcile later) {
        JsonObject sum = GSON.toJsonTree(later).getAsJsonObject();
        COUNTERS.forEach((name, counter) -> {
            Long total = plus(counter.apply(earlier), counter.apply(later));
            sum.remove(name);
            if (total != null) {
                sum.addProperty(name, total);
            }
        });
        return GSON.fromJson(sum, StorageUsageReconcile.class);
    }

    private static @Nullable Long plus(@Nullable Long before, @Nullable Long after) {
        try {
            return before == null || after == null ? null : Math.addExact(before, after);
        } catch (ArithmeticException overflow) {
            return null;
        }
    }
}
