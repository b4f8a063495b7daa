package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractJob;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.Ids;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.Realm;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The table of the operator's jobs: one line each, found by name; thread-safe. */
public final class Jobs {

    private static final String EVENT_SOURCE = "aws.events";

    private final Contract contract;
    private final Map<String, Org> orgs;
    private final Realm realm;
    private final Ids runs;
    private final JobMemory memory = new JobMemory();
    private final Map<String, Job> jobs = new HashMap<>();

    /** Makes the jobs of a service that has these orgs. */
    public Jobs(Contract contract, Map<String, Org> orgs, Realm realm) {
        this.contract = contract;
        this.orgs = orgs;
        this.realm = realm;
        this.runs = new Ids(realm.secrets(), String.join(",", orgs.keySet()));

        jobs.put("export-schedule-sweep", new ExportScheduleSweep());
        jobs.put("storage-usage-sweep", new StorageUsageSweep());
        jobs.put("storage-usage-reconcile", new StorageUsageReconcile());
        jobs.put("usage-rollup", new UsageRollup());
    }

    /**
     * Runs the job that an event of the operator's schedule names.
     *
     * @throws Refusal naming the property that does not fit
     */
    public ObjectNode dispatch(ObjectNode event) {
        if (!EVENT_SOURCE.equals(Json.text(event, "source"))) {
            throw misfit("source", "source is not " + EVENT_SOURCE + ".");
        }
        String job = Json.text(event, "job");
        if (job == null) {
            throw misfit("job", "job is required.");
        }
        return run(job, event);
    }

    /**
     * Runs a job; a request that does not name it is taken to mean it.
     *
     * @throws Refusal naming the property that does not fit
     */
    public ObjectNode run(String name, ObjectNode asked) {
        ContractJob described = contract.jobs().get(name);
        @Nullable Job job = jobs.get(name);
        if (described == null || job == null) {
            throw misfit("job", "job names no job.");
        }
        ObjectNode request = named(name, asked);
        refuseMisfit(described, request);
        ObjectNode answer = job.run(begun(name, request));
        List<String> problems = contract.answerProblems(described.response(), answer);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(name + " answered against its contract: " + problems);
        }
        return answer;
    }

    private static ObjectNode named(String name, ObjectNode asked) {
        ObjectNode request = asked.deepCopy();
        if (!request.has("job")) {
            request.put("job", name);
        }
        if (!name.equals(Json.text(request, "job"))) {
            throw misfit("job", "job is not " + name + ".");
        }
        return request;
    }

    private void refuseMisfit(ContractJob job, ObjectNode request) {
        List<String> problems = contract.requestProblems(job.request(), request);
        if (!problems.isEmpty()) {
            throw new Refusal(Tag.VALIDATION_ERROR, "Invalid request: " + problems.get(0) + ".");
        }
    }

    /** Names the only buckets that storage is measured in; an empty set is all of them. */
    public void storageUsageSources(Set<String> buckets) {
        realm.sources().only(buckets);
    }

    private static Refusal misfit(String property, String text) {
        return new Refusal(Tag.VALIDATION_ERROR, text, Json.object().put("field", property));
    }

    private JobRun begun(String name, ObjectNode request) {
        List<Org> byCode = orgs.values().stream()
                .sorted(Comparator.comparing(Org::orgcode))
                .toList();
        return new JobRun(
                name,
                runs.nextUuid("job"),
                request,
                realm.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                byCode,
                memory);
    }
}
