package com.g3nretailstack.accounting.examples.playbooks.readiness;

import com.g3nretailstack.accounting.StorageUsageService;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.model.StorageResourceKind;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.model.StorageUsageRecordRequest;
import com.g3nretailstack.accounting.model.StorageUsageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A long workflow that is left in the middle and resumed: reconciling a window of storage usage. */
final class ResumedWindow {
    private static final long BYTES = 1_048_576;

    private final Stage stage;
    private final StorageUsageService usage;
    private final Instant from;
    private final Instant to;

    private ResumedWindow(Stage stage, LocalDate day) {
        this.stage = stage;
        this.usage = stage.client().storageUsage();
        this.from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Leaves the work after one part, resumes it from its cursor, and returns whether all of it is done. */
    static boolean holds(Stage stage) {
        LocalDate yesterday = stage.now().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return new ResumedWindow(stage, yesterday).run();
    }

    private boolean run() {
        record("one");
        record("two");
        StorageUsageReconcile first = usage.reconcile(request().build());
        if (!Boolean.TRUE.equals(first.partial()) || first.cursor() == null || reconciled() == 2) {
            return false;
        }
        usage.reconcileAll(request().cursor(first.cursor()).build()).total();
        return reconciled() == 2;
    }

    private void record(String table) {
        usage.record(StorageUsageRecordRequest.builder()
                .service("scm")
                .resourceKind(StorageResourceKind.RECORD)
                .resourceRef(resource(table))
                .logicalBytes(BYTES)
                .fromUtc(from)
                .toUtc(to)
                .sourceRefs(List.of(stage.ref("usage", table)))
                .build());
    }

    private String resource(String table) {
        return "table:" + stage.run() + "-" + table;
    }

    private StorageUsageReconcileRequest.Builder request() {
        return StorageUsageReconcileRequest.builder().fromUtc(from).toUtc(to).limit(1);
    }

    private long reconciled() {
        return usage
                .list(StorageUsageListRequest.builder().fromUtc(from).toUtc(to).build())
                .stream()
                .filter(entry -> resource("one").equals(entry.resourceRef())
                        || resource("two").equals(entry.resourceRef()))
                .map(StorageUsage::status)
                .filter(StorageUsageStatus.RECONCILED::equals)
                .count();
    }
}
