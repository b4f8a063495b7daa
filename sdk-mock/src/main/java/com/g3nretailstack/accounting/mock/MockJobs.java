package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.job.Jobs;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.service.AccountingService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operator's jobs, run when a test says so; thread-safe.
 *
 * <p>They are no HTTP operations: in production a schedule invokes them, for all orgs. {@link MockAccounting#jobs()} does so too, and
 * {@link MockOrg#jobs()} runs them on one org alone, for tests that share a mock. Each takes the documented request, as JSON text
 * or as a tree, and gives the documented answer; {@code as_of_utc}, {@code limit} and {@code dry_run} are common to
 * all. Requests and answers are validated against the contract.
 *
 * <pre>{@code
 * mock.clock().set(Instant.parse("2026-05-02T02:00:00Z"));
 * ObjectNode swept = mock.jobs().exportScheduleSweep();
 * assertThat(swept.path("scheduled").intValue()).isEqualTo(1);
 * }</pre>
 *
 * <p>A request that does not fit is refused with an {@link IllegalArgumentException} that names the property, one that the
 * state of things does not allow with an {@link IllegalStateException}.
 */
public final class MockJobs {

    private static final String EXPORT_SCHEDULE_SWEEP = "export-schedule-sweep";
    private static final String STORAGE_USAGE_SWEEP = "storage-usage-sweep";
    private static final String STORAGE_USAGE_RECONCILE = "storage-usage-reconcile";
    private static final String USAGE_ROLLUP = "usage-rollup";

    private final Jobs jobs;

    MockJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The jobs of a service without HTTP. */
    public static MockJobs of(AccountingService service) {
        return new MockJobs(service.jobs());
    }

    /** Makes the exports of schedules that are due now: {@code export-schedule-sweep} with its defaults. */
    public ObjectNode exportScheduleSweep() {
        return exportScheduleSweep(Json.object());
    }

    /** Makes the exports of schedules that are due, as the request asks. */
    public ObjectNode exportScheduleSweep(String requestJson) {
        return exportScheduleSweep(read(requestJson));
    }

    /** Makes the exports of schedules that are due, as the request asks. */
    public ObjectNode exportScheduleSweep(ObjectNode request) {
        return run(EXPORT_SCHEDULE_SWEEP, request);
    }

    /** Measures the storage of all orgs: {@code storage-usage-sweep} with its defaults. */
    public ObjectNode storageUsageSweep() {
        return storageUsageSweep(Json.object());
    }

    /** Measures the storage of all orgs, as the request asks. */
    public ObjectNode storageUsageSweep(String requestJson) {
        return storageUsageSweep(read(requestJson));
    }

    /** Measures the storage of all orgs, as the request asks. */
    public ObjectNode storageUsageSweep(ObjectNode request) {
        return run(STORAGE_USAGE_SWEEP, request);
    }

    /** Measures a window of one org again; {@code orgcode}, {@code from_utc} and {@code to_utc} are required. */
    public ObjectNode storageUsageReconcile(String requestJson) {
        return storageUsageReconcile(read(requestJson));
    }

    /** Measures a window of one org again; {@code orgcode}, {@code from_utc} and {@code to_utc} are required. */
    public ObjectNode storageUsageReconcile(ObjectNode request) {
        return run(STORAGE_USAGE_RECONCILE, request);
    }

    /**
     * Names the only buckets that sweeps and reconciliations of all orgs measure; none named is all, which is the default.
     *
     * <p>Stands for {@code ACCOUNTING_STORAGE_USAGE_SOURCES}. The service's own records are {@code accounting-changelog};
     * buckets of usage, such as {@code accounting-usage}, are measured only where they are named.
     */
    public void storageUsageSources(String... buckets) {
        jobs.storageUsageSources(Set.of(buckets));
    }

    /** Counts the usage of yesterday into rollups: {@code usage-rollup} with its defaults. */
    public ObjectNode usageRollup() {
        return usageRollup(Json.object());
    }

    /** Counts one day of usage into rollups, as the request asks. */
    public ObjectNode usageRollup(String requestJson) {
        return usageRollup(read(requestJson));
    }

    /** Counts one day of usage into rollups, as the request asks. */
    public ObjectNode usageRollup(ObjectNode request) {
        return run(USAGE_ROLLUP, request);
    }

    /** Runs the job that an event names, as the service does: {@code {"source": "aws.events", "job": "usage-rollup"}}. */
    public ObjectNode run(String eventJson) {
        return run(read(eventJson));
    }

    /** Runs the job that an event names, as the service does: {@code source} has to be {@code aws.events}. */
    public ObjectNode run(ObjectNode event) {
        return answered(() -> jobs.dispatch(event));
    }

    private ObjectNode run(String job, ObjectNode request) {
        return answered(() -> jobs.run(job, request));
    }

    private static ObjectNode read(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private interface Invocation {
        ObjectNode answer();
    }

    // a refusal carries no stack trace, and a test that meets one wants to know where
    private static ObjectNode answered(Invocation invocation) {
        try {
            return invocation.answer();
        } catch (Refusal refusal) {
            throw refusal.tag() == Tag.INVALID_STATE
                    ? new IllegalStateException(refusal.text(), refusal)
                    : new IllegalArgumentException(refusal.text(), refusal);
        }
    }
}
