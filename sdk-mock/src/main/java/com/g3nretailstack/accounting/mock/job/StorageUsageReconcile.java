package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.usage.Reconciliation;
import tools.jackson.databind.node.ObjectNode;

/** Measures a window of one org again, as {@code POST /storage/usage/reconcile} does: a cursor of one goes on in the other. */
final class StorageUsageReconcile implements Job {

    /** Runs the job once; {@code as_of_utc} is accepted and has no effect. */
    @Override
    public ObjectNode run(JobRun run) {
        Org org = run.org(Json.requireText(run.request(), "orgcode"));
        ObjectNode answer = Json.object().put("job", run.job());
        ObjectNode part = org.writing(books -> new Reconciliation(org, books, run.now(), run.request()).run());
        answer.setAll(part);
        return answer;
    }
}
