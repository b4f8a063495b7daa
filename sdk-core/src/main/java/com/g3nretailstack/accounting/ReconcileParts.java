package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.api.StorageUsageApi.RECONCILE;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.paging.PartSource;
import com.google.gson.JsonElement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of one reconciliation: the same request each time, apart from its cursor. */
final class ReconcileParts implements PartSource<StorageUsageReconcile> {
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

    /** Run, window and what is to come as the later part has them; a counter that one of the parts lacks stays away. */
    @Override
    public StorageUsageReconcile sum(StorageUsageReconcile earlier, StorageUsageReconcile later) {
        StorageUsageReconcile.Builder sum = StorageUsageReconcile.builder().runId(later.runId());
        put(later.orgcode(), sum::orgcode);
        put(later.window(), sum::window);
        put(later.partial(), sum::partial);
        put(later.cursor(), sum::cursor);
        put(plus(earlier.scannedPrefixes(), later.scannedPrefixes()), sum::scannedPrefixes);
        put(plus(earlier.processedPrefixes(), later.processedPrefixes()), sum::processedPrefixes);
        put(plus(earlier.usageRecords(), later.usageRecords()), sum::usageRecords);
        put(plus(earlier.objectBytes(), later.objectBytes()), sum::objectBytes);
        put(plus(earlier.objectCount(), later.objectCount()), sum::objectCount);
        put(plus(earlier.recordBytes(), later.recordBytes()), sum::recordBytes);
        put(plus(earlier.recordItems(), later.recordItems()), sum::recordItems);
        put(plus(earlier.errors(), later.errors()), sum::errors);
        return sum.build();
    }

    private static <V> void put(@Nullable V value, Consumer<V> set) {
        if (value != null) {
            set.accept(value);
        }
    }

    private static @Nullable Long plus(@Nullable Long before, @Nullable Long after) {
        return before == null || after == null ? null : Math.addExact(before, after);
    }
}
