package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.usage.StorageSweep;
import tools.jackson.databind.node.ObjectNode;

/** Measures the storage of all orgs, at most {@code limit} prefixes in one invocation, and goes on by itself. */
final class StorageUsageSweep implements Job {

    /** Runs the job once. */
    @Override
    public ObjectNode run(JobRun run) {
        StorageSweep sweep = new StorageSweep(run.asOf(), run.id(), run.now(), run.dryRun());
        for (Org org : run.orgs()) {
            org.writing(books -> {
                sweep.sweep(org, books, run.limit() - (int) sweep.count().scanned());
                return books;
            });
        }
        ObjectNode answer = run.answer().put("as_of", run.asOf().toString());
        answer.set("window", sweep.window().json());
        return sweep.count().writeTo(answer);
    }
}
